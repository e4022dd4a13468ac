"""One file a check kind. Nothing lists them: auditor.plugins finds them."""
