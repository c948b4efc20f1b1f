UPDATE document_text SET text = @text, source = @source WHERE id = @document;
