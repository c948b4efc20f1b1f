SELECT document.id, title, space.key AS Space, kind, page_id AS PageId, page_version AS PageVersion, version,
    read_only AS ReadOnly, edited, gone, gone_reason AS GoneReason, author, document.created, modified, imported, position, document.url
FROM json_each(@ids)
JOIN document ON document.id = json_each.value
JOIN space ON space.id = document.space_id;

SELECT document_id AS DocumentId, name AS Tag
FROM bearing
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, is_own, position, folded;

SELECT document_id AS DocumentId, operation, principal_kind AS PrincipalKind, principal_id AS PrincipalId,
    principal_name AS PrincipalName
FROM document_restriction
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, position;

SELECT document_id AS DocumentId, attachment_id AS AttachmentId, file_name AS FileName, media_type AS MediaType, size,
    version, document_attachment.modified, comment, url
FROM document_attachment
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, position;

SELECT document_id AS DocumentId, collection.name
FROM collection_document
JOIN collection ON collection.id = collection_document.collection_id
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, collection.name;
