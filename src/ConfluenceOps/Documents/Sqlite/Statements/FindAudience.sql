SELECT id FROM audience WHERE digest = @digest;
