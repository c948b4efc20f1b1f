-- The texts themselves are compared here, so that none of them has to leave the database.
SELECT document.id AS DocumentId, document.title, space.key AS Space, space.site, document.page_id AS PageId, document.page_version AS PageVersion,
    document.url, document.author, document.modified, document.gone_reason AS GoneReason, document.gone IS NOT NULL OR document.kept AS IsGone,
    coalesce(base.version, document.version) AS BaseVersion, coalesce(imported.version, document.version) AS ImportedVersion,
    coalesce(here.text <> base.text AND here.text <> imported.text, 0) AS IsChangedHere,
    coalesce(imported.text <> base.text AND imported.text <> here.text, 0) AS IsChangedThere
FROM json_each(@ids)
JOIN document ON document.id = json_each.value
JOIN space ON space.id = document.space_id
LEFT JOIN document_text AS here ON document.edited AND here.id = document.id
LEFT JOIN document_version AS base ON document.edited AND base.document_id = document.id AND base.version = document.base_version
LEFT JOIN document_version AS imported ON document.edited AND imported.document_id = document.id AND imported.version = (
    SELECT max(version) FROM document_version WHERE document_id = document.id AND document_version.edited = 0)
WHERE document.page_id IS NOT NULL
ORDER BY json_each.key;
