UPDATE catalog SET changes = changes + 1;
