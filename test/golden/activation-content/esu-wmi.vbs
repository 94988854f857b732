' esu-wmi.vbs: runs the WMI queries of activate-esu.bat. Its exit code is the answer.
' Written by esupack 0.0.0.
'
'   cscript //NoLogo esu-wmi.vbs list
'       100                   prints the ESU licenses that Windows knows, one on each line
'       110                   Windows knows no ESU license
'   cscript //NoLogo esu-wmi.vbs status <activation ID>
'       100 + LicenseStatus   Windows knows the license: 0 unlicensed, 1 licensed, 2 to 6 grace and notification
'   cscript //NoLogo esu-wmi.vbs key <activation ID> [<last five characters of a key>]
'       100                   no key is installed for the license
'       101                   that key is installed
'       102                   another key is installed, or, without the five characters, any key
'   cscript //NoLogo esu-wmi.vbs owner <activation ID> <last five characters of a key>
'       100                   that key is not installed for any license
'       101                   that key is installed for this license
'       102                   that key is installed for another license, which is printed
'   cscript //NoLogo esu-wmi.vbs add-on <activation ID>
'       100                   the license belongs to Windows itself
'       101                   the license belongs to an add-on
'   cscript //NoLogo esu-wmi.vbs installation-id <activation ID>
'       100                   prints the Installation ID
'       111                   there is no Installation ID, because no key is installed
'   cscript //NoLogo esu-wmi.vbs variable <name>
'       100                   the task sequence variable contains a product key; prints its last five characters
'       101                   the same, but the key is in lowercase or has spaces around it, which are ignored
'       130                   no task sequence is running
'       131                   the variable does not exist or is empty
'       132                   the value is not a product key; prints the reason
'       133                   the variable cannot be read
'   cscript //NoLogo esu-wmi.vbs install [<name>]
'       100                   installed the product key from the environment variable ESUPACK_KEY, or from the task
'                             sequence variable <name>
'       130 to 133            the same as for variable
'       below 0               an HRESULT from the licensing service
'   cscript //NoLogo esu-wmi.vbs activate <activation ID>
'       100                   the licensing service reported that it activated the license online
'       111                   no key is installed for the license yet
'       below 0               an HRESULT from the licensing service
'   cscript //NoLogo esu-wmi.vbs cycles
'       100                   requested discovery and hardware inventory from the Configuration Manager client
'       110                   there is no Configuration Manager client
'   cscript //NoLogo esu-wmi.vbs wait <seconds>
'       100                   waited the specified number of seconds
'
' For all of them:
'       2                     wrong argument
'       101                   install and activate: done, but the license status could not be refreshed
'       110                   WMI works but has no license with that ID
'       113                   the license belongs to Windows itself, not to an add-on
'       120                   WMI cannot be used, or the client refused the request
' Any other exit code means that the script host itself failed. This file contains no key.

Option Explicit
On Error Resume Next

Const done = 100
Const doneWithoutRefresh = 101
Const noRow = 110
Const noKey = 111
Const windowsItself = 113
Const unusable = 120
Const noTaskSequence = 130
Const noValue = 131
Const noProductKey = 132
Const unreadable = 133
Const wrongArgument = 2

Dim answer, verb, asked, ending, problem
answer = wrongArgument
If WScript.Arguments.Count > 0 Then verb = WScript.Arguments(0)
If WScript.Arguments.Count > 1 Then asked = WScript.Arguments(1)
If WScript.Arguments.Count > 2 Then ending = WScript.Arguments(2)
Select Case verb & " " & WScript.Arguments.Count
  Case "list 1"
    answer = ListLicenses()
  Case "install 1"
    answer = InstallKey(KeyOfEnvironment())
  Case "cycles 1"
    answer = AskForCycles()
  Case "variable 2"
    If IsVariableName(asked) Then answer = LookAtVariable(asked)
  Case "install 2"
    If IsVariableName(asked) Then answer = InstallKeyOf(asked)
  Case "wait 2"
    answer = Wait(asked)
  Case "status 2"
    If IsActivationId(asked) Then answer = LicenseStatus(asked)
  Case "add-on 2"
    If IsActivationId(asked) Then answer = AddOn(asked)
  Case "installation-id 2"
    If IsActivationId(asked) Then answer = InstallationId(asked)
  Case "activate 2"
    If IsActivationId(asked) Then answer = Activate(asked)
  Case "key 2"
    If IsActivationId(asked) Then answer = InstalledKey(asked, "")
  Case "key 3"
    If IsActivationId(asked) And IsEndOfKey(ending) Then answer = InstalledKey(asked, ending)
  Case "owner 3"
    If IsActivationId(asked) And IsEndOfKey(ending) Then answer = OwnerOfKey(asked, ending)
End Select
WScript.Quit answer

' The key is read from the environment of this process or from a task sequence variable, never from an argument:
' arguments are visible in event logs and process lists.
Function KeyOfEnvironment()
  KeyOfEnvironment = "" & CreateObject("WScript.Shell").Environment("PROCESS")("ESUPACK_KEY")
End Function

' Sets value to the value of the variable. Returns done, noTaskSequence, noValue or unreadable.
Function ReadVariable(name, value)
  On Error Resume Next
  Dim environment
  value = ""
  ReadVariable = noTaskSequence
  Set environment = CreateObject("Microsoft.SMS.TSEnvironment")
  ' 429: the class does not exist while no task sequence is running.
  If Err.Number <> 0 And Err.Number <> 429 Then ReadVariable = unreadable
  If Err.Number <> 0 Then Exit Function
  ReadVariable = unreadable
  value = "" & environment.Value(name)
  If Err.Number <> 0 Then Exit Function
  ReadVariable = done
  ' An empty variable counts as missing.
  If value = "" Then ReadVariable = noValue
End Function

' Sets key to the product key in the variable, or problem to the reason why it is not a key, without any part of the value.
Function KeyOfVariable(name, key, problem)
  Dim value
  KeyOfVariable = ReadVariable(name, value)
  key = ""
  If KeyOfVariable <> done Then Exit Function
  key = UCase(WithoutBlanks(value))
  If key = "" Then
    KeyOfVariable = noValue
    Exit Function
  End If
  If key <> value Then KeyOfVariable = 101
  problem = ProblemOf(key)
  If problem = "" Then Exit Function
  key = ""
  KeyOfVariable = noProductKey
End Function

Function WithoutBlanks(text)
  Dim blanks
  Set blanks = New RegExp
  blanks.Global = True
  blanks.Pattern = "^\s+|\s+$"
  WithoutBlanks = blanks.Replace(text, "")
End Function

' The same check as in esupack generate. Newer keys have one N, and never as the last character.
Function ProblemOf(key)
  ProblemOf = ""
  If Len(key) <> 29 Then
    ProblemOf = "it has " & Len(key) & " characters instead of 29"
  ElseIf Not HasShape(key, "^.{5}(-.{5}){4}$") Then
    ProblemOf = "it is not five groups of five characters separated by hyphens"
  ElseIf Not HasShape(key, "^[B-DF-HJKMNPQRTV-Y2346789-]*$") Then
    ProblemOf = "it has a character that product keys do not have, such as a vowel, L, S, Z, 0, 1 or 5"
  ElseIf HasShape(key, "N.*N|N$") Then
    ProblemOf = "it has the letter N twice or at the end, which no product key has"
  End If
End Function

Function LookAtVariable(name)
  Dim key, problem
  LookAtVariable = KeyOfVariable(name, key, problem)
  If key <> "" Then WScript.Echo Right(key, 5)
  If LookAtVariable = noProductKey Then WScript.Echo problem
End Function

Function InstallKeyOf(name)
  Dim key, problem
  InstallKeyOf = KeyOfVariable(name, key, problem)
  If key <> "" Then InstallKeyOf = InstallKey(key)
End Function

' A name is longer than the last five characters of a key.
Function IsVariableName(text)
  IsVariableName = HasShape(text, "^[A-Za-z][0-9A-Za-z_]{5,255}$")
End Function

Function IsActivationId(text)
  IsActivationId = HasShape(text, "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")
End Function

Function IsEndOfKey(text)
  IsEndOfKey = HasShape(text, "^[0-9A-Za-z]{5}$")
End Function

Function HasShape(text, pattern)
  Dim shape
  Set shape = New RegExp
  shape.Pattern = pattern
  HasShape = shape.Test(text)
End Function

' The rows of a query, or Nothing if WMI cannot be used or does not know the class or property. The reason is then in
' problem: an error number or a text.
Function RowsOf(query)
  On Error Resume Next
  Dim service, rows, count
  Set RowsOf = Nothing
  Err.Clear
  Set service = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\cimv2")
  problem = Err.Number
  If problem <> 0 Then Exit Function
  Set rows = service.ExecQuery(query)
  problem = Err.Number
  If problem <> 0 Then Exit Function
  ' The query runs when its rows are counted. An error must be caught here: under Resume Next, a For Each that fails at
  ' its start runs its body once, without a row.
  count = rows.Count
  problem = Err.Number
  If problem <> 0 Then Exit Function
  Set RowsOf = rows
End Function

' Sets license to the row of an activation ID. There is at most one. Returns done, noRow or unusable.
Function FindRow(activationId, columns, license)
  On Error Resume Next
  Dim rows, row, count
  FindRow = unusable
  Set rows = RowsOf("SELECT ID, Name, LicenseIsAddon, " & columns & " FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'")
  ' Some versions of Windows have no LicenseIsAddon. slmgr.vbs does the same.
  If rows Is Nothing Then Set rows = RowsOf("SELECT ID, Name, " & columns & " FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'")
  If rows Is Nothing Then Exit Function
  Err.Clear
  count = rows.Count
  problem = Err.Number
  If problem <> 0 Then Exit Function
  FindRow = noRow
  If count = 0 Then Exit Function
  FindRow = unusable
  problem = count & " licenses with this ID"
  If count > 1 Then Exit Function
  For Each row In rows
    Set license = row
  Next
  problem = Err.Number
  If problem = 0 Then FindRow = done
End Function

' The same, but only for add-on licenses. Returns windowsItself for a license of Windows itself.
Function FindLicense(activationId, columns, license)
  Dim kind
  FindLicense = FindRow(activationId, columns, license)
  If FindLicense <> done Then Exit Function
  kind = IsAddOn(license)
  If IsEmpty(kind) Then
    FindLicense = unusable
    problem = "neither LicenseIsAddon nor Name"
  ElseIf Not kind Then
    FindLicense = windowsItself
  End If
End Function

' True for an add-on, such as an ESU license, False for Windows itself, Empty if unknown. Without LicenseIsAddon, the
' name decides: "..., Server-ESU-Year1 add-on for ...".
Function IsAddOn(license)
  On Error Resume Next
  Dim flag, name
  flag = license.LicenseIsAddon
  If Err.Number = 0 And VarType(flag) = vbBoolean Then
    IsAddOn = flag
    Exit Function
  End If
  Err.Clear
  name = "" & license.Name
  IsAddOn = Empty
  If Err.Number = 0 And name <> "" Then IsAddOn = InStr(name, "ESU") > 0
End Function

Function LicenseStatus(activationId)
  On Error Resume Next
  Dim license, value, state, isWhole
  LicenseStatus = unusable
  LicenseStatus = FindLicense(activationId, "LicenseStatus", license)
  If LicenseStatus <> done Then Exit Function
  LicenseStatus = unusable
  problem = "LicenseStatus is not a number from 0 to 9"
  Err.Clear
  value = license.LicenseStatus
  state = CLng(value)
  isWhole = (CStr(state) = CStr(value))
  ' Check the condition only here: under Resume Next, an If whose condition fails runs its body.
  If Err.Number <> 0 Then Exit Function
  If isWhole And state >= 0 And state <= 9 Then LicenseStatus = 100 + state
End Function

Function InstalledKey(activationId, lastCharacters)
  On Error Resume Next
  Dim license, partialKey
  InstalledKey = FindLicense(activationId, "PartialProductKey", license)
  If InstalledKey <> done Then Exit Function
  partialKey = "" & license.PartialProductKey
  If Err.Number <> 0 Then InstalledKey = unusable
  If Err.Number <> 0 Or partialKey = "" Then Exit Function
  InstalledKey = 102
  If UCase(partialKey) = UCase(lastCharacters) Then InstalledKey = 101
End Function

Function AddOn(activationId)
  Dim license
  AddOn = FindLicense(activationId, "LicenseStatus", license)
  If AddOn = windowsItself Then
    AddOn = 100
  ElseIf AddOn = done Then
    AddOn = 101
  End If
End Function

' Windows installs a key for the license that it belongs to, even if this package is for another license.
Function OwnerOfKey(activationId, lastCharacters)
  On Error Resume Next
  Dim rows, row, others
  OwnerOfKey = unusable
  Set rows = RowsOf("SELECT ID, Name FROM SoftwareLicensingProduct WHERE PartialProductKey = '" & UCase(lastCharacters) & "'")
  If rows Is Nothing Then Exit Function
  OwnerOfKey = 100
  If rows.Count = 0 Then Exit Function
  For Each row In rows
    If LCase(row.ID) = LCase(activationId) Then
      OwnerOfKey = 101
    Else
      others = Plain(row.Name & " (" & row.ID & ")")
    End If
  Next
  If Err.Number <> 0 Then
    OwnerOfKey = unusable
  ElseIf OwnerOfKey = 100 Then
    WScript.Echo others
    OwnerOfKey = 102
  End If
End Function

Function InstallationId(activationId)
  On Error Resume Next
  Dim license, digits
  InstallationId = FindLicense(activationId, "OfflineInstallationId", license)
  If InstallationId <> done Then Exit Function
  digits = "" & license.OfflineInstallationId
  If Err.Number <> 0 Then
    InstallationId = unusable
  ElseIf digits = "" Then
    InstallationId = noKey
  Else
    WScript.Echo digits
  End If
End Function

Function ListLicenses()
  On Error Resume Next
  Dim rows, row, lastCharacters
  ListLicenses = unusable
  Set rows = RowsOf("SELECT ID, Name, LicenseStatus, PartialProductKey FROM SoftwareLicensingProduct WHERE Name LIKE '%ESU%'")
  If rows Is Nothing Then Exit Function
  ListLicenses = noRow
  If rows.Count = 0 Then Exit Function
  For Each row In rows
    lastCharacters = "none"
    If "" & row.PartialProductKey <> "" Then lastCharacters = "..." & row.PartialProductKey
    WScript.Echo Plain(row.ID & ", LicenseStatus " & row.LicenseStatus & ", key " & lastCharacters & ", " & row.Name)
  Next
  ListLicenses = done
  If Err.Number <> 0 Then ListLicenses = unusable
End Function

' Text for a log: characters that are special to cmd.exe or not ASCII become question marks.
Function Plain(text)
  Dim odd
  Set odd = New RegExp
  odd.Global = True
  odd.Pattern = "[^ #$'()*+,\-./0-9:;=?@A-Z[\]_`a-z{}~]"
  Plain = Left(odd.Replace(text, "?"), 200)
End Function

' The same calls as slmgr.vbs /ipk.
Function InstallKey(key)
  On Error Resume Next
  Dim rows, service, code
  InstallKey = wrongArgument
  If key = "" Then Exit Function
  InstallKey = unusable
  Set rows = RowsOf("SELECT Version FROM SoftwareLicensingService")
  If rows Is Nothing Then Exit Function
  If rows.Count = 0 Then Exit Function
  For Each service In rows
    code = service.InstallProductKey(key)
    InstallKey = Outcome(Err.Number, code)
    Err.Clear
    If InstallKey = done Then InstallKey = Refreshed(service)
    Exit For
  Next
End Function

' The same calls as slmgr.vbs /ato with an activation ID, but a missing key is not reported as success.
Function Activate(activationId)
  On Error Resume Next
  Dim license, code, rows, service
  Activate = FindLicense(activationId, "LicenseStatus, PartialProductKey", license)
  If Activate <> done Then Exit Function
  Activate = noKey
  If "" & license.PartialProductKey = "" Then Exit Function
  Err.Clear
  code = license.Activate()
  Activate = Outcome(Err.Number, code)
  If Activate <> done Then Exit Function
  Activate = doneWithoutRefresh
  Set rows = RowsOf("SELECT Version FROM SoftwareLicensingService")
  If rows Is Nothing Then Exit Function
  For Each service In rows
    Activate = Refreshed(service)
  Next
End Function

Function Refreshed(service)
  On Error Resume Next
  Refreshed = doneWithoutRefresh
  service.RefreshLicenseStatus
  If Err.Number = 0 Then Refreshed = done
End Function

' The result of a method call: its HRESULT as a negative number, or done.
Function Outcome(errorNumber, returned)
  Outcome = done
  If IsNumeric(returned) Then
    If returned <> 0 Then Outcome = returned
  End If
  If errorNumber <> 0 Then Outcome = errorNumber
  If Outcome <> done Then Outcome = HResultOf(Outcome)
End Function

' VBScript error numbers as HRESULT: 70 is access denied, 462 a server that is not available, others have its facility.
Function HResultOf(errorNumber)
  HResultOf = errorNumber
  If errorNumber = 70 Then HResultOf = &H80070005
  If errorNumber = 462 Then HResultOf = &H800706BA
  If HResultOf > 0 Then HResultOf = HResultOf Or &H800A0000
End Function

Function AskForCycles()
  On Error Resume Next
  Dim client
  AskForCycles = unusable
  If RowsOf("SELECT Version FROM Win32_OperatingSystem") Is Nothing Then Exit Function
  Set client = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\ccm:SMS_Client")
  Select Case Err.Number
    Case 0
    ' No such namespace, class or object, or a name that leads nowhere. Any other error does not mean that there is no client.
    Case &H8004100E, &H80041010, &H80041002, &H800401E4
      AskForCycles = noRow
      Exit Function
    Case Else
      Exit Function
  End Select
  ' Discovery first: its record is small.
  client.TriggerSchedule "{00000000-0000-0000-0000-000000000003}"
  If Err.Number <> 0 Then Exit Function
  client.TriggerSchedule "{00000000-0000-0000-0000-000000000001}"
  If Err.Number <> 0 Then Exit Function
  AskForCycles = done
End Function

Function Wait(seconds)
  Wait = wrongArgument
  If Not HasShape(seconds, "^[0-9]{1,4}$") Then Exit Function
  WScript.Sleep 1000 * CLng(seconds)
  Wait = done
End Function
