"""One file a language: words only. Nothing lists them: auditor.plugins finds them."""
