SELECT name AS Catalog, changes FROM catalog;
