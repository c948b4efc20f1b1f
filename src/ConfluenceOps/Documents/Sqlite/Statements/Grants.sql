SELECT collection.name AS Collection, document.id AS DocumentId, document.title, document.page_id IS NULL AS IsWritten, principal.kind, principal.name AS Principal, access_grant.level
FROM access_grant
JOIN principal ON principal.id = access_grant.principal_id
LEFT JOIN main.collection ON collection.id = access_grant.collection_id
LEFT JOIN main.document ON document.id = access_grant.document_id
WHERE access_grant.collection_id IS @collection AND access_grant.document_id IS @document
ORDER BY access_grant.level DESC, principal.kind DESC, principal.name;
