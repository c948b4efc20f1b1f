SELECT id FROM tag WHERE folded = @folded;
