SELECT resource.type, resource.name, resource.owner, resource.description, resource.url,
    (SELECT count(*) FROM relation JOIN document ON document.id = relation.document_id
        WHERE relation.resource_id = resource.id AND document.gone IS NULL) AS Documents
FROM resource
WHERE @id IS NULL OR resource.id = @id
ORDER BY resource.folded;
