SELECT access_changes FROM catalog;
