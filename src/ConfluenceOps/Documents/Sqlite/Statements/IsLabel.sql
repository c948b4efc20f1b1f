SELECT EXISTS (SELECT 1 FROM document_tag WHERE tag = @folded);
