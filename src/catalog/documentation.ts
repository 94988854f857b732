const configurationManagerPages = 'https://learn.microsoft.com/intune/configmgr';

/**
 * Every page that the hand-off sheet links to. Without a language in the address, Microsoft Learn shows the reader's own.
 * The pages of Configuration Manager are files of MicrosoftDocs/memdocs, below intune/configmgr, read on 2026-11-27.
 */
export const documentation = {
  packages: `${configurationManagerPages}/apps/deploy-use/packages-and-programs`,
  packageDefinition: `${configurationManagerPages}/apps/deploy-use/package-definition-files`,
  monitorDeployments: `${configurationManagerPages}/apps/deploy-use/monitor-applications-from-the-console`,
  collections: `${configurationManagerPages}/core/clients/manage/collections/create-collections`,
  importCollections: `${configurationManagerPages}/core/clients/manage/collections/manage-collections`,
  queries: `${configurationManagerPages}/core/servers/manage/create-queries`,
  configurationData: `${configurationManagerPages}/compliance/deploy-use/import-configuration-data`,
  deployBaselines: `${configurationManagerPages}/compliance/deploy-use/deploy-configuration-baselines`,
  monitorCompliance: `${configurationManagerPages}/compliance/deploy-use/monitor-compliance-settings`,
  content: `${configurationManagerPages}/core/servers/deploy/configure/deploy-and-manage-content`,
  extendInventory: `${configurationManagerPages}/core/clients/manage/inventory/extend-hardware-inventory`,
  esuInventory: `${configurationManagerPages}/core/clients/manage/asset-intelligence/product-lifecycle-dashboard`,
  resourceExplorer: `${configurationManagerPages}/core/clients/manage/inventory/use-resource-explorer-to-view-hardware-inventory`,
  clientNotification: `${configurationManagerPages}/core/clients/manage/client-notification`,
  maintenanceWindows: `${configurationManagerPages}/core/clients/manage/collections/use-maintenance-windows`,
  cmPivot: `${configurationManagerPages}/core/servers/manage/cmpivot`,
  logFiles: `${configurationManagerPages}/core/plan-design/hierarchy/log-files`,
  roles: `${configurationManagerPages}/core/understand/fundamentals-of-role-based-administration`,
  supportedClients: `${configurationManagerPages}/core/plan-design/configs/supported-operating-systems-for-clients-and-devices`,
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
