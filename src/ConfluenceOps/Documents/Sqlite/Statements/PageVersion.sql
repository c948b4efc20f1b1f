SELECT page_version FROM document WHERE id = @document;
