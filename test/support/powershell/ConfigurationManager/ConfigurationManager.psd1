@{
    ModuleVersion = '1.0'
    GUID = 'b7ad3d5c-6a0c-8c37-9d7c-3d7bb2f0a001'
    RootModule = 'ConfigurationManager.psm1'
    FunctionsToExport = '*-CM*'
    CmdletsToExport = '*-CM*'
}
