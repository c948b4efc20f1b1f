SELECT id FROM document WHERE gone IS NOT NULL;
