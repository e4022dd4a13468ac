"""What figures are about: measure, population, place, group and period, a file each."""
