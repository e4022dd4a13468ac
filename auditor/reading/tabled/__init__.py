"""The text held against its tables and lists: which row a figure is about, and what is said of the row.

Each module but `bindings` defines `frames(near)`: the frames of one line beside one table or list.
"""
