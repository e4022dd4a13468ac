"""One file a document format. Nothing lists them: auditor.plugins finds them."""
