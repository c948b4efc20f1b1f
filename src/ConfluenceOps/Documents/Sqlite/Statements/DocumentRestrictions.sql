SELECT document_id AS DocumentId, operation, principal_kind AS PrincipalKind, principal_id AS PrincipalId,
    principal_name AS PrincipalName
FROM document_restriction
WHERE document_id IN (SELECT value FROM json_each(@ids))
ORDER BY document_id, position;
