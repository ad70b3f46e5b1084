"""What follows from the records, worked out once for each catalog."""
