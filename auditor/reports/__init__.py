"""One file a report format. Nothing lists them: auditor.plugins finds them."""
