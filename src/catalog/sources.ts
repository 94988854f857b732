import type { Source } from './product.js';

/** The day on which the figures of this catalog were last compared with their sources. */
const checked = '2026-11-23';

const microsoftDocs = 'https://github.com/MicrosoftDocs';

/** Every public source of the catalog, once. Rows refer to it by name. */
export const sources = {
  learnWindows10: {
    title: 'Microsoft Learn: Enable Extended Security Updates (ESU) for Windows 10',
    url: 'https://learn.microsoft.com/windows/whats-new/enable-extended-security-updates',
    checked,
  },
  japanWindows10: {
    title: 'Microsoft Japan, Windows support: questions and answers on Windows 10 ESU',
    url: 'https://jpwinsup.github.io/blog/2025/09/29/Activation/Windows10-ESU-QA',
    checked,
  },
  japanConfigurationManager: {
    title: 'Microsoft Japan, Configuration Manager support: Windows 10 ESU with a package (2025-10-01)',
    url: 'https://github.com/jpmem/blog/blob/febaab4/articles/mecm/20251001_01.md',
    checked,
  },
  slmgrOutput: {
    title: 'Real slmgr output of a licensed Windows 10 ESU year 1 (alygcode/windows10esu, issue 3)',
    url: 'https://github.com/alygcode/windows10esu/issues/3',
    checked,
  },
  partnerCenter: {
    title:
      'Partner Center page on Windows 10 ESU, read as a copy that has no address; its two mistyped years are corrected',
    url: null,
    checked,
  },
  eligibleDevicesBlog: {
    title:
      'Windows IT Pro Blog: Obtaining Extended Security Updates for eligible Windows devices (figures as other sources quote them)',
    url: 'https://techcommunity.microsoft.com/t5/windows-it-pro-blog/obtaining-extended-security-updates-for-eligible-windows-devices/ba-p/1167091',
    checked,
  },
  esuchk: {
    title: 'ESUCHK, a tool by a Microsoft employee (aka.ms/esuchk)',
    url: 'https://github.com/johnem-msft/ESUCHK',
    checked,
  },
  illinoisBaseline: {
    title: 'University of Illinois: Configuration Manager baseline for Windows 7 ESU (quotes the Microsoft blog)',
    url: 'https://github.com/engrit-illinois/win7-esu-mecm-baseline',
    checked,
  },
  windows7Faq: {
    title: 'Microsoft Support: FAQ about Windows 7 ESU (KB4527878)',
    url: `${microsoftDocs}/SupportArticles-docs/blob/0c05d9fcbe1228b50532dd10cea8a4cb77ad2116/support/windows-client/windows-7-eos-faq/windows-7-extended-security-updates-faq.md`,
    checked,
  },
  troubleshootEsu: {
    title: 'Microsoft Support: Troubleshoot issues in Extended Security Updates (KB4547184)',
    url: `${microsoftDocs}/SupportArticles-docs/blob/0dac8f511f5322d711bb077cebc9b5502ca731f3/support/windows-client/windows-7-eos-faq/troubleshoot-extended-security-updates-issues.md`,
    checked,
  },
  server2012KeyError: {
    title: 'Microsoft Support: Error when installing ESU product key for Windows Server 2012 R2 or Windows Server 2012',
    url: `${microsoftDocs}/SupportArticles-docs/blob/1d6a6f543ad7be8723688ccafd70b2a22c65a384/support/windows-server/windows-server-eos-faq/error-installing-esu-product-key-windows-server-2012-or-2012-r2.md`,
    checked,
  },
  serverOverview: {
    title: 'Microsoft Learn: Extended Security Updates for Windows Server overview',
    url: `${microsoftDocs}/windowsserverdocs/blob/06bad26e124b917af138f9d3f75101ade27b4fea/WindowsServerDocs/get-started/extended-security-updates-overview.md`,
    checked,
  },
  azureStackEsu: {
    title:
      'Microsoft Learn: Free Extended Security Updates through Azure Stack HCI (lists the servicing stack updates)',
    url: `${microsoftDocs}/azure-stack-docs/blob/4520ca7b5a8a20800e3eabb9518bca59738bc9a7/azure-stack/hci/manage/azure-benefits-esu.md`,
    checked,
  },
  azureArcEsu: {
    title: 'Microsoft Learn: Deliver Extended Security Updates with Azure Arc',
    url: 'https://learn.microsoft.com/azure/azure-arc/servers/deliver-extended-security-updates',
    checked,
  },
  azureArcPrepare: {
    title:
      'Microsoft Learn: Prepare to deliver Extended Security Updates with Azure Arc (Standard and Datacenter editions; Storage Server is not supported)',
    url: 'https://learn.microsoft.com/azure/azure-arc/servers/prepare-extended-security-updates',
    checked: '2026-11-27',
  },
  fieldRunbooks: {
    title:
      'Public field runbooks of 2026 on Windows 10 ESU (EnableESUSubscriptionCheck, a second restart after Fast Startup, 0xC004F074); no address of their own',
    url: null,
    checked: '2026-11-27',
  },
  greenbone: {
    title:
      'Greenbone vulnerability test 1.3.6.1.4.1.25623.1.0.129018, Windows ESU Status Detection (2025-12); part of a feed, no address of its own',
    url: null,
    checked,
  },
  deploymentScript: {
    title:
      'Third-party deployment script for Windows 10 and Server 2012 ESU that cites the Microsoft blog (2026-04); no address',
    url: null,
    checked,
  },
  bmcEndOfLife: {
    title: 'BMC Discovery: End of Life Data for Microsoft Windows',
    url: 'https://docs.bmc.com/xwiki/bin/view/IT-Operations-Management/Discovery/BMC-Discovery/Configipedia/Technology-Knowledge-Updates-TKU/Schedule-and-Roadmap/End-of-Life-Data-for-Microsoft-Windows',
    checked,
  },
  offpatch: {
    title: 'offpatch project notes (2026-10-04): KB5126256 replaces KB5072653',
    url: 'https://github.com/Dano7762/offpatch',
    checked,
  },
  helpNetSecurity: {
    title: 'Help Net Security: Windows Extended Security Updates program deadlines (2026-02-24)',
    url: 'https://www.helpnetsecurity.com/2026/02/24/windows-extended-security-updates-program-deadlines/',
    checked,
  },
  windowsCentral: {
    title: 'Windows Central: ESU for Windows 10 LTSB releases retiring in 2026 (2026-02-24)',
    url: 'https://www.windowscentral.com/microsoft/windows-11/microsoft-preps-esu-for-windows-10-ltsb-releases-retiring-in-2026',
    checked,
  },
  releaseInformation: {
    title: 'Microsoft Learn: Windows 10 release information (builds of each version and channel)',
    url: 'https://learn.microsoft.com/windows/release-health/release-information',
    checked,
  },
  versionNumbers: {
    title: 'Windows version and build numbers: general knowledge',
    url: null,
    checked,
  },
  updateLists: {
    title:
      'Replacement chains of Windows servicing stack and preparation updates: general knowledge, from lists of updates',
    url: null,
    checked,
  },
} as const satisfies Readonly<Record<string, Source>>;
