"""What is printed as a number, and what it can mean: numerals and words, units, dates, ages, labels, hedges."""
