UPDATE document SET gone = @gone, gone_reason = @reason
WHERE page_id = @page AND space_id = @space AND gone IS NULL AND NOT kept
RETURNING id;
