"""One file a data source. Nothing lists them: auditor.plugins finds them."""
