"""Reading texts: JSON, dates and times, addresses, patterns."""
