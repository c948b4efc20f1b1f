SELECT id FROM resource WHERE folded = @folded;
