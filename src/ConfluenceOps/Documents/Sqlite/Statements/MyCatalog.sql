SELECT level FROM my_catalog;
