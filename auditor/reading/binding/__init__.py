"""What constructions are made of, shared by the frames: mentions, levels, sizes, wholes of shares, lengths of time."""
