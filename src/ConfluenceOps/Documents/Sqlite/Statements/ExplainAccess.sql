SELECT access.id, access.title, space.key AS Space, access.level, access.is_shown AS IsShown, access.read_only AS ReadOnly,
    access.audience_id IS NULL AS IsUnknown, access.page_id IS NULL AS IsWritten, space.opened AS IsOpened,
    (SELECT level FROM my_catalog) AS CatalogLevel, everywhere.kind AS CatalogKind, everywhere.name AS CatalogPrincipal,
    my_document.level AS OwnLevel, own.kind AS OwnKind, own.name AS OwnPrincipal
FROM json_each(@ids)
JOIN access ON access.id = json_each.value
JOIN main.space ON space.id = access.space_id
LEFT JOIN principal AS everywhere ON everywhere.id = (SELECT principal_id FROM my_catalog)
LEFT JOIN my_document ON my_document.id = access.id
LEFT JOIN principal AS own ON own.id = my_document.principal_id
ORDER BY json_each.key;

SELECT collection_document.document_id AS DocumentId, collection.name AS Collection, place.name AS Place, my_collection.level,
    principal.kind, principal.name AS Principal
FROM json_each(@ids)
JOIN collection_document ON collection_document.document_id = json_each.value
JOIN my_collection ON my_collection.id = collection_document.collection_id
JOIN main.collection ON collection.id = my_collection.id
JOIN main.collection AS place ON place.id = my_collection.place_id
JOIN principal ON principal.id = my_collection.principal_id
ORDER BY collection_document.document_id, my_collection.level DESC, collection.name;
