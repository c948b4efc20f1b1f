SELECT parent_page_id IS NOT @parent FROM document WHERE page_id = @page AND space_id = @space;
