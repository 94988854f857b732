' Stands in for slmgr.vbs, on the licensing service of licensing.vbs: as the real one, it ends with the HRESULT of an
' error, prints the whole key, and ends with 0 where it finds no license and where an activation did nothing.
Dim verb, service
verb = LCase(WScript.Arguments(0))
Set service = New StandInLicensing
On Error Resume Next
Select Case verb
  Case "/ipk"
    service.InstallProductKey WScript.Arguments(1)
    QuitIfError
    service.RefreshLicenseStatus
    WScript.Echo "Installed product key " & WScript.Arguments(1) & " successfully."
  Case "/ato"
    WithKey WScript.Arguments(1), "Error: product not found."
  Case "/atp"
    WithKey WScript.Arguments(2), "Error: product not found."
  Case "/upk"
    WithKey WScript.Arguments(1), "Error: product key not found."
  Case Else
    WScript.Quit 1
End Select
WScript.Quit 0

Sub WithKey(id, otherwise)
  On Error Resume Next
  Dim row
  For Each row In service.Licenses
    If LCase(row.ID) = LCase(id) And row.Field("PartialProductKey") <> "" Then
      If verb = "/ato" Then row.Activate
      If verb = "/atp" Then row.DepositOfflineConfirmationId row.Field("OfflineInstallationId"), WScript.Arguments(1)
      If verb = "/upk" Then row.UninstallProductKey
      QuitIfError
      otherwise = ""
      If verb <> "/upk" And row.Field("LicenseStatus") <> "1" Then otherwise = "Error: Product activation failed."
    End If
  Next
  If otherwise <> "" Then WScript.Echo otherwise
End Sub

Sub QuitIfError()
  If Err.Number = 0 Then Exit Sub
  WScript.Echo "Error: 0x" & Hex(Err.Number) & " "
  WScript.Quit Err.Number
End Sub
