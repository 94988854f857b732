const configurationManager = 'https://learn.microsoft.com/intune/configmgr';

/**
 * Every page that the hand-off sheet links to. Without a language in the address, Microsoft Learn shows the reader's own.
 * The pages of Configuration Manager are files of MicrosoftDocs/memdocs, below intune/configmgr, read on 2026-11-27.
 */
export const documentation = {
  packages: `${configurationManager}/apps/deploy-use/packages-and-programs`,
  packageDefinition: `${configurationManager}/apps/deploy-use/package-definition-files`,
  monitorDeployments: `${configurationManager}/apps/deploy-use/monitor-applications-from-the-console`,
  collections: `${configurationManager}/core/clients/manage/collections/create-collections`,
  importCollections: `${configurationManager}/core/clients/manage/collections/manage-collections`,
  queries: `${configurationManager}/core/servers/manage/create-queries`,
  configurationData: `${configurationManager}/compliance/deploy-use/import-configuration-data`,
  deployBaselines: `${configurationManager}/compliance/deploy-use/deploy-configuration-baselines`,
  monitorCompliance: `${configurationManager}/compliance/deploy-use/monitor-compliance-settings`,
  content: `${configurationManager}/core/servers/deploy/configure/deploy-and-manage-content`,
  extendInventory: `${configurationManager}/core/clients/manage/inventory/extend-hardware-inventory`,
  esuInventory: `${configurationManager}/core/clients/manage/asset-intelligence/product-lifecycle-dashboard`,
  resourceExplorer: `${configurationManager}/core/clients/manage/inventory/use-resource-explorer-to-view-hardware-inventory`,
  clientNotification: `${configurationManager}/core/clients/manage/client-notification`,
  maintenanceWindows: `${configurationManager}/core/clients/manage/collections/use-maintenance-windows`,
  cmPivot: `${configurationManager}/core/servers/manage/cmpivot`,
  logFiles: `${configurationManager}/core/plan-design/hierarchy/log-files`,
  roles: `${configurationManager}/core/understand/fundamentals-of-role-based-administration`,
  supportedClients: `${configurationManager}/core/plan-design/configs/supported-operating-systems-for-clients-and-devices`,
  executionPolicies:
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies',
  slmgr: 'https://learn.microsoft.com/windows-server/get-started/activation-slmgr-vbs-options',
  vamt: 'https://learn.microsoft.com/windows/deployment/volume-activation/proxy-activation-vamt',
  windows10: 'https://learn.microsoft.com/windows/whats-new/enable-extended-security-updates',
  activateOverHttps: 'https://aka.ms/aoh',
  /** The Configuration Manager support team in Japan: a package for Windows 10 ESU (2025-10-01). */
  japaneseRecipe: 'https://github.com/jpmem/blog/blob/main/articles/mecm/20251001_01.md',
} as const satisfies Readonly<Record<string, `https://${string}`>>;

export type DocumentationPage = keyof typeof documentation;
