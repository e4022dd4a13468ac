"""The text itself, before anything in it means something: language, lines, sentences, tokens and patterns over them."""
