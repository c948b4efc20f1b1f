UPDATE document SET parent_page_id = @parent, position = @position, url = @url, kept = 0, placed = 0, parent_id = NULL
WHERE page_id = @page AND space_id = @space
    AND (parent_page_id IS NOT @parent OR position IS NOT @position OR url IS NOT @url OR kept OR placed)
RETURNING id;
