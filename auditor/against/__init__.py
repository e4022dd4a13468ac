"""Documents held against data: figures of the prose bound to cells, by measure, place, group and period."""
