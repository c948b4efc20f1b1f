SELECT key, id FROM principal WHERE site = @site AND kind = 2;
