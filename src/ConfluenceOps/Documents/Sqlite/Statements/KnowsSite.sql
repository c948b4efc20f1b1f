SELECT EXISTS (SELECT 1 FROM space WHERE site = @site);
