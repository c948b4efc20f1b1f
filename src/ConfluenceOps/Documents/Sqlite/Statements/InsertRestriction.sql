INSERT INTO document_restriction (document_id, position, operation, principal_kind, principal_id, principal_name)
VALUES (@document, @position, @operation, @principalKind, @principal, @name);
