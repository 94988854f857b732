' A licensing service with a memory, for tests: stands in for what GetObject("winmgmts:...") gives. Its state is
' C:\esupack-test\licensing.txt, one thing a line, fields divided by tabs:
'   now <seconds>                                     the time, which only waiting moves
'   count <what> <number>                             how often something was done
'   fail <what> <first>-<last> <HRESULT>              those of its times, it fails
'   unknown <column>                                  the class has no such column
'   update <number>                                   an update that is installed
'   license <ID> <field>=<value> ...                  a row; its fields are those of StandInLicense
' What can be counted and fail: each verb of esu-wmi.vbs (then all of WMI fails), InstallProductKey, Activate,
' RefreshLicenseStatus, DepositOfflineConfirmationId, UninstallProductKey and TriggerSchedule.

Class StandInLicense
  Public ID
  Public Selected
  Public Service
  Private fields

  Private Sub Class_Initialize()
    Set fields = CreateObject("Scripting.Dictionary")
  End Sub
  Public Function Field(name)
    Field = "" & fields(name)
  End Function
  Public Sub Put(name, value)
    fields(name) = value
  End Sub
  Public Function Line()
    Dim name
    Line = "license" & vbTab & ID
    For Each name In fields.Keys
      Line = Line & vbTab & name & "=" & fields(name)
    Next
  End Function

  Public Function Column(name)
    If InStr("," & LCase(Selected) & ",", "," & LCase(name) & ",") = 0 Then Err.Raise &H80041002
    Column = Field(name)
    If name = "PartialProductKey" Or name = "OfflineInstallationId" Then If "" & Column = "" Then Column = Null
    If name = "LicenseIsAddon" And Column = "null" Then Column = Null
    If name = "LicenseIsAddon" And Not IsNull(Column) Then Column = (Column = "yes")
    If name = "LicenseStatus" And IsNumeric(Column) Then Column = CLng(Column)
  End Function
  Public Property Get Name
    Name = Column("Name")
  End Property
  Public Property Get LicenseIsAddon
    LicenseIsAddon = Column("LicenseIsAddon")
  End Property
  Public Property Get LicenseStatus
    LicenseStatus = Column("LicenseStatus")
  End Property
  Public Property Get PartialProductKey
    PartialProductKey = Column("PartialProductKey")
  End Property
  Public Property Get OfflineInstallationId
    OfflineInstallationId = Column("OfflineInstallationId")
  End Property
  Public Function Activate()
    Service.Begin "Activate"
    If "" & Field("PartialProductKey") = "" Then Err.Raise &HC004F014
    ' As some failures of slmgr.vbs, it may report nothing and do nothing.
    If Field("licensedAfter") <> "never" And Field("licensedAt") = "" Then Put "licensedAt", Service.Clock + CLng("0" & Field("licensedAfter"))
    Service.Settle
  End Function
  Public Function DepositOfflineConfirmationId(installation, confirmation)
    Service.Begin "DepositOfflineConfirmationId"
    If confirmation <> Field("confirmationId") Then Err.Raise &HC004F04D
    If Field("licensedAfter") <> "never" Then Put "licensedAt", Service.Clock
    Service.Settle
  End Function
  Public Function UninstallProductKey()
    Service.Begin "UninstallProductKey"
    If Field("keyStays") = "yes" Then Exit Function
    Put "PartialProductKey", ""
    Put "LicenseStatus", "0"
    Put "OfflineInstallationId", ""
    Service.Settle
  End Function
End Class

Class StandInUpdate
  Public HotFixID
End Class

Class StandInFailure
  Public Code
  Public Property Get Count
    Err.Raise Code
  End Property
End Class

Class StandInLicensing
  Public Clock
  Public Version
  Private lines
  Private counts
  Private failures
  Private unknown
  Private updates
  Private files

  Private Sub Class_Initialize()
    Dim text, parts, i, row, at
    Set files = CreateObject("Scripting.FileSystemObject")
    Set lines = CreateObject("Scripting.Dictionary")
    Set counts = CreateObject("Scripting.Dictionary")
    Set failures = CreateObject("Scripting.Dictionary")
    Set unknown = CreateObject("Scripting.Dictionary")
    Set updates = CreateObject("Scripting.Dictionary")
    For Each text In Split(ReadState(), vbCrLf)
      parts = Split(text & vbTab, vbTab)
      Select Case parts(0)
        Case "now"
          Clock = CLng(parts(1))
        Case "count"
          counts.Add parts(1), CLng(parts(2))
        Case "fail"
          failures.Add failures.Count, parts
        Case "unknown"
          unknown.Add LCase(parts(1)), True
        Case "update"
          updates.Add parts(1), True
        Case "license"
          Set row = New StandInLicense
          row.ID = parts(1)
          Set row.Service = Me
          For i = 2 To UBound(parts)
            at = InStr(parts(i), "=")
            If at > 0 Then row.Put Left(parts(i), at - 1), Mid(parts(i), at + 1)
          Next
          lines.Add row, True
      End Select
    Next
    Settle
  End Sub

  ' What is due by now, has happened.
  Public Sub Settle()
    Dim row
    For Each row In lines
      If row.Field("licensedAt") <> "" Then
        If CLng(row.Field("licensedAt")) <= Clock Then
          row.Put "LicenseStatus", "1"
          row.Put "licensedAt", ""
        End If
      End If
      If row.Field("keyAt") <> "" Then
        If CLng(row.Field("keyAt")) <= Clock Then
          row.Put "PartialProductKey", row.Field("keyToShow")
          row.Put "OfflineInstallationId", row.Field("installationId")
          row.Put "keyAt", ""
        End If
      End If
    Next
    WriteState
  End Sub

  Public Sub Begin(what)
    Dim code
    code = Failure(what)
    If code <> 0 Then Err.Raise code
  End Sub

  Public Function Failure(what)
    Dim planned, ends
    counts(what) = counts(what) + 1
    WriteState
    Failure = 0
    For Each planned In failures.Items
      ends = Split(planned(2), "-")
      If planned(1) = what And counts(what) >= CLng(ends(0)) And counts(what) <= CLng(ends(1)) Then Failure = CLng(planned(3))
    Next
  End Function

  Public Sub Pass(seconds)
    Clock = Clock + seconds
    Settle
  End Sub

  Public Function ExecQuery(query)
    Dim found, shape, parts, row, column
    Set shape = New RegExp
    shape.IgnoreCase = True
    shape.Pattern = "^SELECT ([A-Za-z, ]+) FROM ([A-Za-z_0-9]+)( WHERE ([A-Za-z]+) (=|LIKE) '([^']*)')?$"
    Set ExecQuery = New StandInFailure
    ExecQuery.Code = &H80041017
    If InStr(query, "SELECT HotFixID FROM Win32_QuickFixEngineering WHERE ") = 1 Then
      Set ExecQuery = InstalledUpdates(query)
      Exit Function
    End If
    If Not shape.Test(query) Then Exit Function
    Set parts = shape.Execute(query)(0).SubMatches
    For Each column In Split(Replace(parts(0), " ", ""), ",")
      If unknown.Exists(LCase(column)) Then Exit Function
    Next
    Set found = CreateObject("Scripting.Dictionary")
    Select Case LCase(parts(1))
      Case "win32_operatingsystem", "softwarelicensingservice"
        found.Add Me, True
      Case "softwarelicensingproduct"
        For Each row In lines
          If IsKnown(row) And Fits(row, parts(3), parts(4), parts(5)) Then
            row.Selected = Replace(parts(0), " ", "")
            found.Add row, True
          End If
        Next
      Case Else
        Exit Function
    End Select
    Set ExecQuery = found
  End Function

  Private Function InstalledUpdates(query)
    Dim number, row
    Begin "updates"
    Set InstalledUpdates = CreateObject("Scripting.Dictionary")
    For Each number In updates.Keys
      If InStr(query, "HotFixID = '" & number & "'") > 0 Then
        Set row = New StandInUpdate
        row.HotFixID = number
        InstalledUpdates.Add row, True
      End If
    Next
  End Function

  Private Function IsKnown(row)
    IsKnown = Clock >= CLng("0" & row.Field("appearsAfter"))
  End Function

  Private Function Fits(row, column, operator, value)
    Dim own
    Fits = True
    If "" & column = "" Then Exit Function
    own = row.ID
    If LCase(column) <> "id" Then own = row.Field(column)
    If UCase(operator) = "LIKE" Then
      Fits = InStr(1, own, Replace(value, "%", ""), 1) > 0
    Else
      Fits = LCase(own) = LCase(value)
    End If
  End Function

  Public Function InstallProductKey(key)
    Dim row
    Begin "InstallProductKey"
    For Each row In lines
      If row.Field("takes") = key Then
        row.Put "keyToShow", Right(key, 5)
        row.Put "keyAt", Clock + CLng("0" & row.Field("keyShowsAfter"))
        Settle
        Exit Function
      End If
    Next
    Err.Raise &HC004F050
  End Function

  Public Function RefreshLicenseStatus()
    Begin "RefreshLicenseStatus"
  End Function

  Public Sub TriggerSchedule(id)
    Begin "TriggerSchedule"
    Append "schedules.txt", id
  End Sub

  Public Property Get Licenses
    Set Licenses = lines
  End Property

  Private Function ReadState()
    Dim file, n
    On Error Resume Next
    For n = 1 To 200
      Err.Clear
      Set file = files.OpenTextFile("C:\esupack-test\licensing.txt", 1)
      ReadState = file.ReadAll()
      file.Close
      If Err.Number = 0 And ReadState <> "" Then Exit For
      WScript.Sleep 20
    Next
  End Function

  Private Sub WriteState()
    Dim text, name, failure, row, n, file
    text = "now" & vbTab & Clock & vbCrLf
    For Each name In counts.Keys
      text = text & "count" & vbTab & name & vbTab & counts(name) & vbCrLf
    Next
    For Each failure In failures.Items
      text = text & "fail" & vbTab & failure(1) & vbTab & failure(2) & vbTab & failure(3) & vbCrLf
    Next
    For Each name In unknown.Keys
      text = text & "unknown" & vbTab & name & vbCrLf
    Next
    For Each name In updates.Keys
      text = text & "update" & vbTab & name & vbCrLf
    Next
    For Each row In lines
      text = text & row.Line() & vbCrLf
    Next
    On Error Resume Next
    For n = 1 To 200
      Err.Clear
      Set file = files.OpenTextFile("C:\esupack-test\licensing.txt", 2, True)
      file.Write text
      file.Close
      If Err.Number = 0 Then Exit For
      WScript.Sleep 20
    Next
  End Sub

  Private Sub Append(name, line)
    Dim file
    Set file = files.OpenTextFile("C:\esupack-test\" & name, 8, True)
    file.WriteLine line
    file.Close
  End Sub
End Class

Dim standInOne, standInFails
Function StandInService()
  If IsEmpty(standInOne) Then Set standInOne = New StandInLicensing
  Set StandInService = standInOne
End Function

' What stands in for GetObject of the WMI service: it fails as planned for this verb, or for a script without arguments.
Function StandInWmi()
  Dim verb
  verb = "discovery"
  If WScript.Arguments.Count > 0 Then verb = WScript.Arguments(0)
  If IsEmpty(standInFails) Then standInFails = StandInService().Failure(verb)
  If standInFails <> 0 Then Err.Raise standInFails
  Set StandInWmi = StandInService()
End Function

' What stands in for GetObject of the client.
Function StandInClient()
  StandInService().Begin "client"
  Set StandInClient = StandInService()
End Function

' What stands in for WScript.Sleep.
Sub StandInSleep(milliseconds)
  StandInService().Pass milliseconds / 1000
End Sub
