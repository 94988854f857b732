import type { Source } from './product.js';

/** A license of Windows itself: on a device of that edition its ID is licensed, whatever ESU keys there are. */
export interface WindowsEdition {
  /** The activation ID, lower case. */
  readonly id: string;
  readonly name: string;
  readonly channel: 'KMS client' | 'MAK' | 'OEM' | 'retail';
  readonly sources: readonly Source[];
}

const checked = '2026-11-27';

const kmsClients: Source = {
  title: 'SystemRage/py-kms: activation IDs of Windows editions, channel KMS client; two more public lists agree',
  url: 'https://github.com/SystemRage/py-kms',
  checked,
};

const otherChannels: Source = {
  title: 'Public list of activation IDs of Windows 10 editions by channel, read on GitHub by its content; no address',
  url: null,
  checked,
};

/** `<activation ID> <name>`, by name as the source has them. */
const idsOfKmsClients = `
58e97c99-f377-4ef1-81d5-4ad5522b5fd8 Windows 10 Home
7b9e1751-a8da-4f75-9560-5fadfe3d8e38 Windows 10 Home N
cd918a57-a41b-4c82-8dce-1a538e221a83 Windows 10 Home Single Language
a9107544-f4a0-4053-a96a-1479abdef912 Windows 10 Home Country Specific
2de67392-b7a7-462a-b1ca-108dd189f588 Windows 10 Pro
a80b5abf-76ad-428b-b05d-a47d2dffeebf Windows 10 Pro N
3f1afc82-f8ac-4f6c-8005-1d233e606eee Windows 10 Pro Education
5300b18c-2e33-4dc2-8291-47ffcec746dd Windows 10 Pro Education N
82bbc092-bc50-4e16-8e18-b74fc486aec3 Windows 10 Pro for Workstations
4b1571d3-bafb-4b40-8087-a961be2caf65 Windows 10 Pro for Workstations N
e0c42288-980c-4788-a014-c080d2e1926e Windows 10 Education
3c102355-d027-42c6-ad23-2e7ef8a02585 Windows 10 Education N
73111121-5638-40f6-bc11-f1d7b0d64300 Windows 10 Enterprise
e272e3e2-732f-4c65-a8f0-484747d0d947 Windows 10 Enterprise N
7b51a46c-0c04-4e8f-9af4-8496cca90d5e Windows 10 Enterprise 2015 LTSB
87b838b7-41b6-4590-8318-5797951d8529 Windows 10 Enterprise 2015 LTSB N
2d5a5a60-3040-48bf-beb0-fcd770c20ce0 Windows 10 Enterprise 2016 LTSB
9f776d83-7156-45b2-8a5c-359b9c9f22a3 Windows 10 Enterprise 2016 LTSB N
32d2fab3-e4a8-42c2-923b-4bf4fd13e6ee Windows 10 Enterprise LTSC 2019 and 2021
7103a333-b8c8-49cc-93ce-d37c09687f92 Windows 10 Enterprise LTSC 2019 and 2021 N
e4db50ea-bda1-4566-b047-0ca50abc6f07 Windows 10 Enterprise Remote Server
ec868e65-fadf-4759-b23e-93fe37f2cc29 Windows 10 Enterprise multi-session
034d3cbb-5d4b-4245-b3f8-f84571314078 Windows Server 2019 Essentials
de32eafd-aaee-4662-9444-c1befb41bde2 Windows Server 2019 Standard
34e1ae55-27f8-4950-8877-7a03be5fb181 Windows Server 2019 Datacenter
2b5a1b0f-a5ab-4c54-ac2f-a6d94824a283 Windows Server 2016 Essentials
8c1c5410-9f39-4805-8c9d-63a07706358f Windows Server 2016 Standard
21c56779-b449-4d20-adfc-eece0e1ad74b Windows Server 2016 Datacenter
61c5ef22-f14f-4553-a824-c4b31e84b100 Windows Server Standard, semi-annual channel
e49c08e7-da82-42f8-bde2-b570fbcae76c Windows Server Datacenter, semi-annual channel
7b4433f4-b1e7-4788-895a-c45378d38253 Windows Server 2016 Cloud Storage
3dbf341b-5f6c-4fa7-b936-699dce9e263f Windows Server 2016 Azure Core
b3ca044e-a358-4d68-9883-aaa2941aca99 Windows Server 2012 R2 Standard
00091344-1ea4-4f37-b789-01750ba6988c Windows Server 2012 R2 Datacenter
21db6ba4-9a7b-4a14-9e29-64a60c59301d Windows Server 2012 R2 Essentials
b743a2be-68d4-4dd3-af32-92425b7bb623 Windows Server 2012 R2 Cloud Storage
f0f5ec41-0d55-4732-af02-440a44a3cf0f Windows Server 2012 Standard
d3643d60-0c42-412d-a7d6-52e6635327f6 Windows Server 2012 Datacenter
7d5486c7-e120-4771-b7f1-7b56c6d3170c Windows Server 2012 MultiPoint Standard
95fd1c83-7df5-494a-be8b-1300e1c9d1cd Windows Server 2012 MultiPoint Premium
b92e9980-b9d5-4821-9c94-140f632f6312 Windows 7 Professional
54a09a0d-d57b-4c10-8b69-a842d6590ad5 Windows 7 Professional N
5a041529-fef8-4d07-b06f-b59b573b32d2 Windows 7 Professional E
ae2ee509-1b34-41c0-acb7-6d4650168915 Windows 7 Enterprise
1cb6d605-11b3-4e14-bb30-da91c8e3983a Windows 7 Enterprise N
46bbed08-9c7b-48fc-a614-95250573f4ea Windows 7 Enterprise E
db537896-376f-48ae-a492-53d0547773d0 Windows Embedded POSReady 7
aa6dd3aa-c2b4-40e2-a544-a6bbb3f5c395 Windows Thin PC
e1a8296a-db37-44d1-8cce-7bc961d59c54 Windows Embedded Standard 7
a78b8bd9-8017-4df5-b86a-09f756affa7c Windows Server 2008 R2 Web
cda18cf3-c196-46ad-b289-60c072869994 Windows Server 2008 R2 HPC Edition
68531fb9-5511-4989-97be-d11a0f55633f Windows Server 2008 R2 Standard
620e2b3d-09e7-42fd-802a-17a13652fe7a Windows Server 2008 R2 Enterprise
7482e61b-c589-4b7f-8ecc-46d455ac3b87 Windows Server 2008 R2 Datacenter
8a26851c-1c7e-48d3-a687-fbca9b9ac16b Windows Server 2008 R2 for Itanium
ddfa9f7c-f09e-40b9-8c1a-be877a9a7f4b Windows Server 2008 Web
ad2542d4-9154-4c6d-8a44-30f11ee96989 Windows Server 2008 Standard
2401e3d0-c50a-4b58-87b2-7e794b7d2607 Windows Server 2008 Standard without Hyper-V
c1af4d90-d1bc-44ca-85d4-003ba33db3b9 Windows Server 2008 Enterprise
8198490a-add0-47b2-b3ba-316b12d647b4 Windows Server 2008 Enterprise without Hyper-V
7afb1156-2c1d-40fc-b260-aab7442b62fe Windows Server 2008 HPC
68b6e220-cf09-466b-92d3-45cd964b9509 Windows Server 2008 Datacenter
fd09ef77-5647-4eff-809c-af2b64659a45 Windows Server 2008 Datacenter without Hyper-V
01ef176b-3e0d-422a-b4f8-4ea880035e8f Windows Server 2008 for Itanium
`;

/** `<activation ID> <channel> <name>` */
const idsOfOtherChannels = `
8b351c9c-f398-4515-9900-09df49427262 OEM Windows 10 Enterprise
c83cef07-6b72-4bbc-a28f-a00386872839 MAK Windows 10 Enterprise N
4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c retail Windows 10 Pro
9fbaf5d6-4d83-4422-870d-fdda6e5858aa retail Windows 10 Pro N
f742e4ff-909d-4fe9-aacb-3231d24a0c58 retail Windows 10 Home N
1d1bac85-7365-4fea-949a-96978ec91ae0 retail Windows 10 Home Country Specific
3ae2cc14-ab2d-41f4-972f-5e20142771dc retail Windows 10 Home Single Language
2b1f36bb-c1cd-4306-bf5c-a0367c2d97d8 retail Windows 10 Home
2a6137f3-75c0-4f26-8e3e-d83d802865a4 OEM Windows 10 Team
e558417a-5123-4f6f-91e7-385c1c7ca9d4 retail Windows 10 Education
c5198a66-e435-4432-89cf-ec777c9d0352 retail Windows 10 Education N
cce9d2de-98ee-4ce2-8113-222620c64a27 MAK Windows 10 Enterprise LTSC 2021
d06934ee-5448-4fd1-964a-cd077618aa06 OEM Windows 10 Enterprise LTSC 2019
706e0cfd-23f4-43bb-a9af-1a492b9f1302 OEM Windows 10 Enterprise 2016 LTSB
faa57748-75c8-40a2-b851-71ce92aa8b45 OEM Windows 10 Enterprise 2015 LTSB
3d1022d8-969f-4222-b54b-327f5a5af4c9 MAK Windows 10 Enterprise 2016 LTSB N
60c243e1-f90b-4a1b-ba89-387294948fb6 MAK Windows 10 Enterprise 2015 LTSB N
eb6d346f-1c60-4643-b960-40ec31596c45 retail Windows 10 Pro for Workstations
89e87510-ba92-45f6-8329-3afa905e3e83 retail Windows 10 Pro for Workstations N
62f0c100-9c53-4e02-b886-a3528ddfe7f6 retail Windows 10 Pro Education
13a38698-4a49-4b9e-8e83-98fe51110953 retail Windows 10 Pro Education N
df96023b-dcd9-4be2-afa0-c6c871159ebe retail Windows 10 Enterprise multi-session
d4ef7282-3d2c-4cf0-9976-8854e64a8d1e retail Windows 10 S
af5c9381-9240-417d-8d35-eb40cd03e484 retail Windows 10 S N
8ab9bdd1-1f67-4997-82d9-8878520837d9 OEM Windows 10 IoT Enterprise
ed655016-a9e8-4434-95d9-4345352c2552 OEM Windows 10 IoT Enterprise LTSC 2021
`;

/**
 * Licenses of Windows itself that stand in public lists. People who have to find an activation ID see these first: `slmgr.vbs
 * /dlv` shows the license of Windows before any other. Not complete: most MAK and OEM licenses of servers are in no list that
 * was read.
 */
export const windowsEditions: readonly WindowsEdition[] = [
  ...rows(idsOfKmsClients).map(([id = '', ...name]): WindowsEdition => ({
    id,
    name: name.join(' '),
    channel: 'KMS client',
    sources: [kmsClients],
  })),
  ...rows(idsOfOtherChannels).map(([id = '', channel = '', ...name]): WindowsEdition => ({
    id,
    name: name.join(' '),
    channel: channel as 'MAK' | 'OEM' | 'retail',
    sources: [otherChannels],
  })),
];

function rows(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}
