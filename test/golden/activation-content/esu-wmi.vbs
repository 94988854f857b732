' esu-wmi.vbs: the only way in which activate-esu.bat asks WMI. Its exit code is the answer.
' Written by esupack 0.0.0.
'
'   cscript //NoLogo esu-wmi.vbs status <activation ID>
'       100 + LicenseStatus   the licence is known: 0 unlicensed, 1 licensed, 2 to 6 grace and notification
'       110                   WMI works and has no licence with that ID
'       120                   WMI cannot be used
'   cscript //NoLogo esu-wmi.vbs key <activation ID> <last five characters of a key>
'       100                   no key is installed for the licence
'       101, 102              that key is installed, another key is installed
'       110, 120              as above
'   cscript //NoLogo esu-wmi.vbs add-on <activation ID>
'       100, 101              the licence is a Windows itself, an add-on
'       110, 120              as above
'   cscript //NoLogo esu-wmi.vbs installation-id <activation ID>
'       100                   the Installation ID is printed
'       111                   there is none, since no key is installed
'       110, 120              as above
'   cscript //NoLogo esu-wmi.vbs cycles
'       100                   the Configuration Manager client was asked for discovery and hardware inventory
'       110                   there is no Configuration Manager client
'       120                   WMI cannot be used, or the client refused
'
' Anything else means that the script host itself failed; 2 is a wrong argument.
' It holds no key and changes nothing.

Option Explicit
On Error Resume Next

Const noRow = 110
Const unusable = 120
Const wrongArgument = 2

Dim answer
answer = wrongArgument
If WScript.Arguments.Count = 2 Then
  If WScript.Arguments(0) = "status" And IsActivationId(WScript.Arguments(1)) Then answer = LicenceStatus(WScript.Arguments(1))
  If WScript.Arguments(0) = "add-on" And IsActivationId(WScript.Arguments(1)) Then answer = AddOn(WScript.Arguments(1))
  If WScript.Arguments(0) = "installation-id" And IsActivationId(WScript.Arguments(1)) Then answer = InstallationId(WScript.Arguments(1))
End If
If WScript.Arguments.Count = 3 Then
  If WScript.Arguments(0) = "key" And IsActivationId(WScript.Arguments(1)) Then answer = InstalledKey(WScript.Arguments(1), WScript.Arguments(2))
End If
If WScript.Arguments.Count = 1 Then
  If WScript.Arguments(0) = "cycles" Then answer = AskForCycles()
End If
WScript.Quit answer

Function IsActivationId(text)
  Dim shape
  Set shape = New RegExp
  shape.Pattern = "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"
  IsActivationId = shape.Test(text)
End Function

Function LicenceStatus(activationId)
  On Error Resume Next
  Dim service, rows, row, count, found
  LicenceStatus = unusable
  Set service = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\cimv2")
  If Err.Number <> 0 Then Exit Function
  ' All columns of this class take long to fill, so two are named.
  Set rows = service.ExecQuery("SELECT ID, LicenseStatus FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'")
  If Err.Number <> 0 Then Exit Function
  ' The query runs when it is counted. Its failure must be seen here: under Resume Next a For Each that cannot begin
  ' runs its body once, with no row.
  count = rows.Count
  If Err.Number <> 0 Then Exit Function
  found = noRow
  If count > 0 Then
    For Each row In rows
      found = 100 + CLng(row.LicenseStatus)
    Next
  End If
  If Err.Number <> 0 Then Exit Function
  If found < 100 Or found > noRow Then Exit Function
  LicenceStatus = found
End Function

' One property of the licence; Empty where it cannot be asked, Null where there is no such licence.
Function PropertyOf(activationId, name)
  On Error Resume Next
  Dim service, rows, row, count, found
  PropertyOf = Empty
  Set service = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\cimv2")
  If Err.Number <> 0 Then Exit Function
  Set rows = service.ExecQuery("SELECT ID, " & name & " FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'")
  If Err.Number <> 0 Then Exit Function
  count = rows.Count
  If Err.Number <> 0 Then Exit Function
  found = Null
  If count > 0 Then
    For Each row In rows
      found = row.Properties_(name).Value
      ' A truth as text would be a word of the language. Nothing and an empty text are the same here.
      If VarType(found) = vbBoolean Then found = CLng(found)
      found = "" & found
    Next
  End If
  If Err.Number <> 0 Then Exit Function
  PropertyOf = found
End Function

Function AddOn(activationId)
  Dim answered
  answered = PropertyOf(activationId, "LicenseIsAddon")
  AddOn = unusable
  If IsEmpty(answered) Then Exit Function
  AddOn = noRow
  If IsNull(answered) Then Exit Function
  AddOn = unusable
  If answered = "" Then Exit Function
  AddOn = 100
  If answered <> "0" Then AddOn = 101
End Function

Function InstalledKey(activationId, lastCharacters)
  Dim answered
  answered = PropertyOf(activationId, "PartialProductKey")
  InstalledKey = unusable
  If IsEmpty(answered) Then Exit Function
  InstalledKey = noRow
  If IsNull(answered) Then Exit Function
  InstalledKey = 100
  If answered = "" Then Exit Function
  InstalledKey = 102
  If UCase(answered) = UCase(lastCharacters) Then InstalledKey = 101
End Function

Function InstallationId(activationId)
  Dim answered
  answered = PropertyOf(activationId, "OfflineInstallationId")
  InstallationId = unusable
  If IsEmpty(answered) Then Exit Function
  InstallationId = noRow
  If IsNull(answered) Then Exit Function
  InstallationId = 111
  If answered = "" Then Exit Function
  WScript.Echo answered
  InstallationId = 100
End Function

Function AskForCycles()
  On Error Resume Next
  Dim windows, client
  AskForCycles = unusable
  Set windows = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\cimv2")
  If Err.Number <> 0 Then Exit Function
  Set client = GetObject("winmgmts:{impersonationLevel=impersonate}!\\.\root\ccm:SMS_Client")
  If Err.Number <> 0 Then
    AskForCycles = noRow
    Exit Function
  End If
  ' Discovery before inventory: the small record first.
  client.TriggerSchedule "{00000000-0000-0000-0000-000000000003}"
  If Err.Number <> 0 Then Exit Function
  client.TriggerSchedule "{00000000-0000-0000-0000-000000000001}"
  If Err.Number <> 0 Then Exit Function
  AskForCycles = 100
End Function
