@{
    ModuleVersion = '1.0.0'
    GUID          = 'f7a6a3c0-5b7d-4c8e-9a52-0d8f3b9c1e42'
    Author        = 'The ConfluenceOps team'
    Description   = 'A vault for tests: files in a folder, protected by nothing.'
    NestedModules = @('./TestVault.Extension')
}
