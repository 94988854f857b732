@echo off
rem Activates Windows 10 ESU year 2 on a device and reports success only if Windows does.
rem Written by esupack 0.0.0 for Configuration Manager. Program command lines:
rem   cmd.exe /d /c .\activate-esu.bat
rem   cmd.exe /d /c .\activate-esu.bat check
rem   cmd.exe /d /c .\activate-esu.bat remove
rem
rem THIS FILE CONTAINS THE PRODUCT KEY. Store it where only people who may know the key can read it.
rem
rem Exit codes:
rem      0  licensed for this year
rem      0  after Remove: no key is installed for this license
rem      2  unknown argument; the batch did nothing
rem     20  this operating system is not covered by the product
rem     21  the key was not accepted, and Windows does not know the license: a prerequisite is missing
rem     22  the key was rejected
rem     23  activation refused: the key is blocked or its activations are used up
rem     24  not licensed although activation reported no error
rem     25  no administrative rights
rem     26  a tool that this batch needs cannot be used: Windows Script Host, WMI, the licensing service or reg.exe
rem     27  the licensing service returned another error
rem     28  ready, not licensed yet
rem     29  activation servers reached, but no connection was made: TLS or proxy
rem     33  this key cannot be removed without risk to the key of Windows itself
rem     34  the key is still installed
rem     37  the activation ID of this package belongs to a license of Windows itself, not to an ESU add-on
rem   1231  the activation servers were not reached or returned an error; the client tries again automatically
rem   1618  another run of this batch, or another activation of this license, is active; the client tries again automatically
rem
rem Log:   %windir%\Logs\esupack\esu-windows-10-year-2.log (CMTrace)
rem Stamp: HKLM\SOFTWARE\esupack\1043add5-23b1-4afb-9a0f-64343c8f3f8d (native view of the registry)

setlocal EnableExtensions DisableDelayedExpansion
set "RESULT="
set "FIRST=%~1"
set "ARGUMENTS="
if not [%1]==[] set "ARGUMENTS=1"
if not [%2]==[] set "ARGUMENTS=2"

rem cmd.exe reads this file line by line, but a block at once. If the file is deleted during a run, it still ends here.
(
  call :main
  setlocal EnableDelayedExpansion
  if not defined RESULT set "RESULT=26"
  exit /b !RESULT!
)

:main
rem Variables with these names would hide the dynamic values of cmd.exe.
set "ERRORLEVEL="
set "DATE="
set "TIME="
set "RANDOM="
set "ESUPACK_KEY="
set "PATH=%windir%\System32;%windir%"
rem "for /f" starts the cmd.exe in this variable.
set "ComSpec=%windir%\System32\cmd.exe"

set "OFFER=Windows 10 ESU year 2"
set "PRODUCT=windows-10"
set "YEAR=2"
set "VERSION=0.0.0"
set "ACTIVATION_ID=1043add5-23b1-4afb-9a0f-64343c8f3f8d"
set "ENDING=6789B"
set "MASKED_KEY=*****-*****-*****-*****-6789B"
set "LOG=%windir%\Logs\esupack\esu-windows-10-year-2.log"
set "OLD_LOG=%windir%\Logs\esupack\esu-windows-10-year-2.lo_"
set "LOG_FOLDER=%windir%\Logs\esupack"
set "LOCK=%windir%\Logs\esupack\esu-windows-10-year-2.lock"
set "ANSWER_FILE=%windir%\Logs\esupack\esu-windows-10-year-2.answer"
set "STAMP_KEY=HKLM\SOFTWARE\esupack\1043add5-23b1-4afb-9a0f-64343c8f3f8d"
set "DIGITS=0123456789"
set "LETTERS=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
set "HERE=%~dp0"
rem Not every cmd.exe keeps percent signs in that path. The current folder is the same one.
if not exist "%HERE%esu-wmi.vbs" for %%F in ("esu-wmi.vbs") do if exist "%%~fF" set "HERE=%%~dpF"

set "MODE="
if not defined ARGUMENTS set "MODE=activate"
if "%ARGUMENTS%"=="1" for %%M in (check remove) do if /i "%FIRST%"=="%%M" set "MODE=%%M"
if not defined MODE goto usage
rem Check can run while another run has the lock.
if "%MODE%"=="check" set "ANSWER_FILE=%windir%\Logs\esupack\esu-windows-10-year-2.check"

set "HRESULT=0x00000000"
set "STATUS=unknown"
set "ANSWER="
set "INSTALLATION_ID="
set "UNDONE="
set "LOOKED="
set "ROW="
set "PACKAGE="
call :find_tools
call :open_log
call :forget_answer
if "%MODE%"=="check" goto check

call :take_lock
if defined RESULT goto finish
if "%MODE%"=="activate" call :activate
if "%MODE%"=="remove" call :remove
call :leave_stamp
call :release_lock
goto finish

:check
call :look
if not defined RESULT set "RESULT=28"
call :list_licenses
call :leave_check_stamp

:finish
call :log_result
:forget_answer
if exist "%ANSWER_FILE%" del /f "%ANSWER_FILE%" >nul 2>nul
goto :eof

:usage
echo Usage: activate-esu.bat [check ^| remove]
set "RESULT=2"
goto :eof


rem ---- The steps, in order --------------------------------------------------------------------------------------

:activate
call :look
if not defined RESULT call :install_key
if not defined RESULT call :wait_for_key
if not defined RESULT call :activate_online
if not defined RESULT call :confirm
goto :eof

rem Changes nothing.
:look
call :check_tools
if not defined RESULT call :check_system
if not defined RESULT call :check_license
if not defined RESULT call :note_what_may_be_missing
goto :eof

rem ---- Operating system, tools and license ----------------------------------------------------------------------

rem On 64-bit Windows, only a 32-bit process sees the folder Sysnative, which has the 64-bit tools. The script path stays
rem System32, because a 64-bit cscript.exe does not see Sysnative.
:find_tools
set "SYSTEM=%windir%\System32"
set "NATIVE=%windir%\Sysnative"
set "CSCRIPT=%SYSTEM%\cscript.exe"
set "REG=%SYSTEM%\reg.exe"
set "FINDSTR=%SYSTEM%\findstr.exe"
set "SLMGR=%SYSTEM%\slmgr.vbs"
if exist "%NATIVE%\cscript.exe" set "CSCRIPT=%NATIVE%\cscript.exe"
if exist "%NATIVE%\reg.exe" set "REG=%NATIVE%\reg.exe"
goto :eof

:check_tools
set "MISSING="
if not exist "%REG%" set "MISSING=reg.exe"
if not exist "%CSCRIPT%" set "MISSING=cscript.exe"
if not exist "%HERE%esu-wmi.vbs" set "MISSING=esu-wmi.vbs. It must be in the same folder as this batch file"
if not defined MISSING goto :eof
set "M=Missing: %MISSING%"
call :error
set "RESULT=26"
goto :eof

:check_system
set "BUILD="
set "EDITION="
set "REVISION="
set "KIND="
set "KEY_OF_VERSION=HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion"
set "KEY_OF_KIND=HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions"
for /f "tokens=1,2,*" %%A in ('%REG% query "%KEY_OF_VERSION%" 2^>nul ^& %REG% query "%KEY_OF_KIND%" 2^>nul') do (
  if /i "%%A"=="CurrentBuildNumber" set "BUILD=%%C"
  if /i "%%A"=="EditionID" set "EDITION=%%C"
  if /i "%%A"=="UBR" set "REVISION=%%C"
  if /i "%%A %%C"=="ProductType WinNT" set "KIND=client"
  if /i "%%A %%C"=="ProductType ServerNT" set "KIND=server"
  if /i "%%A %%C"=="ProductType LanmanNT" set "KIND=server"
)
rem Only letters and digits are accepted, so no value has a special meaning for cmd.exe.
if not defined EDITION set "EDITION=unknown"
if not defined REVISION set "REVISION=0"
set "UNREADABLE="
if not defined BUILD set "UNREADABLE=1"
setlocal EnableDelayedExpansion
set "FOUND=!BUILD!!EDITION!!REVISION!"
call :find_odd FOUND "%DIGITS%%LETTERS%"
endlocal & set "ODD=%ODD%"
if defined ODD set "UNREADABLE=1"
if not defined KIND set "UNREADABLE=1"
if not defined UNREADABLE goto system_known
:system_unknown
set "M=Cannot read the operating system from the registry with reg.exe"
call :error
set "RESULT=26"
goto :eof
:system_known
set /a "REVISION=REVISION"
set "COVERED="
set "MINIMUM=0"
set "BY_EDITION="
if "%KIND%"=="client" if "%BUILD%"=="19045" set "BY_EDITION=1"
if "%KIND%"=="client" if "%BUILD%"=="19045" if /i not "%EDITION:~0,11%"=="EnterpriseS" if /i not "%EDITION:~0,14%"=="IoTEnterpriseS" if /i not "%EDITION:~0,10%"=="ServerRdsh" (
  set "COVERED=Windows 10 22H2"
  set "MINIMUM=6456"
)
if defined BY_EDITION if "%EDITION%"=="unknown" goto system_unknown
set "FOUND=%KIND%, build %BUILD%, revision %REVISION%, edition %EDITION%"
if not defined COVERED goto not_covered
set "M=Operating system: %COVERED% (%FOUND%)"
call :info
goto :eof
:not_covered
set "M=%OFFER% does not cover this operating system (%FOUND%)"
call :error
set "RESULT=20"
goto :eof

:check_license
call :ask_status
if "%ANSWER%"=="unusable" set "RESULT=26"
if "%ANSWER%"=="windows" set "RESULT=37"
if defined RESULT goto :eof
set "M=Not licensed yet, LicenseStatus: %STATUS%"
if "%STATUS%"=="1" set "M=Already licensed. Nothing to do, and no activation is used"
if "%STATUS%"=="1" set "RESULT=0"
call :info
goto :eof

rem The run continues after each of these. They can explain a later failure.
:note_what_may_be_missing
set "ROW=there"
if "%ANSWER%"=="no-row" set "ROW=absent"
set "M=Windows does not know the license. The ESU licensing preparation package may be missing"
if "%ROW%"=="absent" call :warning
set "M=Revision %REVISION% is below %MINIMUM%, the lowest revision of build %BUILD% that accepts the key"
if %REVISION% LSS %MINIMUM% call :warning
set "RESTART="
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired" >nul 2>nul
if "%errorlevel%"=="0" set "RESTART=Windows Update"
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending" >nul 2>nul
if "%errorlevel%"=="0" set "RESTART=Component Based Servicing"
set "M=A restart is pending (%RESTART%). An installed preparation package may have no effect until then"
if defined RESTART goto warning
"%REG%" query "HKLM\SYSTEM\CurrentControlSet\Control\Session Manager" /v PendingFileRenameOperations >nul 2>nul
if not "%errorlevel%"=="0" goto :eof
rem Many programs leave pending renames until the next restart.
set "M=File renames are pending until the next restart. This alone is seldom a problem"
goto info

rem For a 32-bit process, System32 is SysWOW64, which may not have slmgr.vbs.
:check_slmgr
if exist "%NATIVE%\slmgr.vbs" goto :eof
if exist "%SLMGR%" goto :eof
set "M=Missing: %SLMGR%"
call :error
set "RESULT=26"
goto :eof


rem ---- The key --------------------------------------------------------------------------------------------------

rem This is the only line with the key. esu-wmi.vbs reads it from its environment. The key is on no command line, and no
rem other program gets this variable.
:install_key
set "M=Started: InstallProductKey %MASKED_KEY%"
call :info
setlocal
set "ESUPACK_KEY=<product key>"
"%CSCRIPT%" //NoLogo //T:120 "%HERE%esu-wmi.vbs" install >nul 2>nul
set "CODE=%errorlevel%"
endlocal & set "CODE=%CODE%"
call :read_code
call :explain
if not "%CODE%"=="0" goto key_refused
set "M=InstallProductKey reported no error"
call :info
goto :eof
:key_refused
set "M=InstallProductKey failed: %WHY%"
call :error
set "RESULT=%DECIDES%"
if defined RESULT goto :eof
set "RESULT=22"
if "%ROW%"=="absent" set "RESULT=21"
call :name_what_is_missing
goto :eof

rem The service can take a moment to show a key, and it accepts the key of any license that Windows knows.
:wait_for_key
set "KEY="
for /l %%Q in (1,1,7) do call :ask_for_key_again %%Q
if "%KEY%"=="this" goto :eof
set "M=The key was installed, but WMI does not show it for this license yet"
if not "%KEY%"=="elsewhere" goto warning
set "M=This key belongs to another license: %OWNER%"
call :error
set "RESULT=22"
goto :eof
:ask_for_key_again
if "%KEY%"=="this" goto :eof
if "%KEY%"=="elsewhere" goto :eof
if not "%1"=="1" call :wait 10
call :ask_key
if not "%KEY%"=="this" call :ask_owner
goto :eof

rem Tells the site about the license today, not at the next heartbeat.
:ask_for_cycles
"%CSCRIPT%" //NoLogo //T:60 "%HERE%esu-wmi.vbs" cycles >nul 2>nul
set "CODE=%errorlevel%"
set "M=Cannot start discovery and hardware inventory (exit code %CODE%). The site gets the license status later"
if "%CODE%"=="100" set "M=Discovery and hardware inventory were requested from the Configuration Manager client"
if "%CODE%"=="110" set "M=This computer has no Configuration Manager client, so no discovery or inventory was requested"
call :info
goto :eof


rem ---- Activation over the network ------------------------------------------------------------------------------

:activate_online
set "TRY=0"
set "OVER="
for %%W in (0 60 120 240) do call :try_online %%W
if "%CODE%"=="0" goto :eof
if "%STATUS%"=="1" goto :eof
call :ask_status
if "%STATUS%"=="1" goto :eof
rem A call that timed out can still have reached the service.
if "%CODE%"=="unusable" goto :eof
set "RESULT=%DECIDES%"
if not defined RESULT set "RESULT=27"
goto :eof

rem First argument: the seconds to wait before this attempt. Tries again only if waiting can help. Each attempt is limited
rem by //T:, so all attempts together take at most 15 minutes.
:try_online
if defined OVER goto :eof
if "%1"=="0" goto ask_servers
set "M=Waiting %1 seconds before the next attempt"
call :info
call :wait %1
call :ask_status
if "%STATUS%"=="1" set "OVER=1"
if defined OVER goto :eof
:ask_servers
set /a "TRY+=1"
call :activate_once
set "OVER=1"
for %%D in (1231 1618) do if "%DECIDES%"=="%%D" set "OVER="
goto :eof

:activate_once
set "M=Started: Activate %ACTIVATION_ID%, attempt %TRY%"
call :info
"%CSCRIPT%" //NoLogo //T:120 "%HERE%esu-wmi.vbs" activate %ACTIVATION_ID% >nul 2>nul
set "CODE=%errorlevel%"
call :read_code
call :explain
set "M=Activate reported no error. Checking the license status"
if "%CODE%"=="0" if defined UNDONE set "M=Activate found no key for this license yet"
if "%CODE%"=="0" goto info
set "M=Activate failed: %WHY%"
goto warning


rem ---- Whether it is licensed now -------------------------------------------------------------------------------

rem An activation that reports no error can still have failed. Only LicenseStatus 1 is success.
:confirm
set "REPEATED="
if "%STATUS%"=="1" goto confirmed
call :ask_status
for /l %%Q in (2,1,12) do call :ask_status_again %%Q
if "%STATUS%"=="1" goto confirmed
set "RESULT=24"
if "%ANSWER%"=="windows" set "RESULT=37"
if "%ANSWER%"=="unusable" set "RESULT=26"
if "%CODE%"=="unusable" set "RESULT=26"
if not "%MODE%"=="activate" goto :eof
if not defined REPEATED goto :eof
if "%CODE%"=="0" goto :eof
if "%CODE%"=="unusable" goto :eof
set "RESULT=%DECIDES%"
if not defined RESULT set "RESULT=27"
goto :eof
:confirmed
set "M=Licensed now"
call :info
set "RESULT=0"
set "HRESULT=0x00000000"
goto ask_for_cycles

:ask_status_again
if "%STATUS%"=="1" goto :eof
call :wait 10
call :ask_status
if "%STATUS%"=="1" goto :eof
if not "%1"=="6" goto :eof
rem Again: the first request may have come before the key was installed.
if not "%MODE%"=="activate" goto :eof
if not "%ANSWER%"=="row" goto :eof
set "REPEATED=1"
set /a "TRY+=1"
call :activate_once
goto :eof


rem ---- Questions to WMI -----------------------------------------------------------------------------------------

rem Sets ANSWER to row, no-row, windows or unusable, and STATUS to the LicenseStatus, none or unknown.
:ask_status
"%CSCRIPT%" //NoLogo //T:60 "%HERE%esu-wmi.vbs" status %ACTIVATION_ID% >nul 2>nul
set "CODE_OF_STATUS=%errorlevel%"
set "ANSWER=unusable"
set "STATUS=unknown"
for %%S in (0 1 2 3 4 5 6 7 8 9 ) do if "%CODE_OF_STATUS%"=="10%%S" (
  set "ANSWER=row"
  set "STATUS=%%S"
)
if "%CODE_OF_STATUS%"=="110" set "ANSWER=no-row"
if "%CODE_OF_STATUS%"=="110" set "STATUS=none"
if "%CODE_OF_STATUS%"=="113" set "ANSWER=windows"
set "M=The activation ID of this package belongs to a license of Windows itself, not to an ESU add-on"
if "%ANSWER%"=="windows" goto error
if "%ANSWER%"=="unusable" call :explain_host %CODE_OF_STATUS%
goto :eof

rem Sets KEY to this, other, none or unknown, for the license of this package. Without ENDING, any key counts as other.
:ask_key
"%CSCRIPT%" //NoLogo //T:60 "%HERE%esu-wmi.vbs" key %ACTIVATION_ID% %ENDING% >nul 2>nul
set "CODE_OF_KEY=%errorlevel%"
set "KEY=unknown"
if "%CODE_OF_KEY%"=="100" set "KEY=none"
if "%CODE_OF_KEY%"=="101" set "KEY=this"
if "%CODE_OF_KEY%"=="102" set "KEY=other"
if "%CODE_OF_KEY%"=="110" set "KEY=none"
set "M=The key of this package is installed"
if "%KEY%"=="this" goto info
set "M=Another key is installed for this license"
if "%KEY%"=="other" goto info
set "M=Cannot find out which key is installed (exit code %CODE_OF_KEY% of esu-wmi.vbs)"
if "%KEY%"=="unknown" goto error
goto :eof

rem If the key of this package is installed for another license, sets KEY to elsewhere and OWNER to that license.
:ask_owner
set "OWNER="
"%CSCRIPT%" //NoLogo //T:60 "%HERE%esu-wmi.vbs" owner %ACTIVATION_ID% %ENDING% >"%ANSWER_FILE%" 2>nul || rem
if not "%errorlevel%"=="102" goto :eof
set /p OWNER=<"%ANSWER_FILE%"
if defined OWNER set "KEY=elsewhere"
goto :eof

:list_licenses
if not defined ANSWER goto :eof
if "%ANSWER%"=="unusable" goto :eof
"%CSCRIPT%" //NoLogo //T:120 "%HERE%esu-wmi.vbs" list >"%ANSWER_FILE%" 2>nul || rem
set "CODE_OF_LIST=%errorlevel%"
if "%CODE_OF_LIST%"=="100" for /f "usebackq delims=" %%L in ("%ANSWER_FILE%") do (
  set "M=Known ESU license: %%L"
  call :info
)
set "M=Windows knows no ESU license on this computer"
if "%CODE_OF_LIST%"=="110" goto info
set "M=Cannot list the known ESU licenses (exit code %CODE_OF_LIST% of esu-wmi.vbs)"
if not "%CODE_OF_LIST%"=="100" goto warning
goto :eof

:wait
"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" wait %1 >nul 2>nul
goto :eof

rem Changes CODE, the exit code of esu-wmi.vbs after an action, to 0, an HRESULT, or unusable. Sets UNDONE if there was
rem no license or key yet.
:read_code
set "UNDONE="
set "EXIT_CODE=%CODE%"
if "%CODE:~0,1%"=="-" goto :eof
set "CODE=unusable"
for %%C in (100 101 110 111 113) do if "%EXIT_CODE%"=="%%C" set "CODE=0"
for %%C in (110 111 113) do if "%EXIT_CODE%"=="%%C" set "UNDONE=1"
set "M=Cannot refresh the license status"
if "%EXIT_CODE%"=="101" call :warning
if "%CODE%"=="unusable" call :explain_host %EXIT_CODE%
goto :eof


rem ---- One run at a time ----------------------------------------------------------------------------------------

rem The lock is a folder that is the current folder of the active run. Windows does not remove the current folder of a
rem process, and releases it when the process ends or crashes. Any files in it are removed with it.
:take_lock
set "LOCKED="
mkdir "%LOCK%" 2>nul && goto enter_lock
rem An account that cannot create a folder here has no administrative rights, and the licensing service reports that.
set "TRIAL=%LOCK%.%RANDOM%"
mkdir "%TRIAL%" 2>nul || goto no_lock
rmdir "%TRIAL%" 2>nul
call :wait 1
rmdir /s /q "%LOCK%" >nul 2>nul
mkdir "%LOCK%" 2>nul || goto other_run
:enter_lock
pushd "%LOCK%" 2>nul || goto other_run
set "LOCKED=1"
goto :eof
:other_run
set "RESULT=1618"
set "DOING="
set "SINCE="
for /f "tokens=3,5 delims=[]" %%A in ('%FINDSTR% /l /c:"[Started: " "%LOG%" 2^>nul') do (
  set "DOING=%%A"
  set "SINCE=%%B"
)
if not defined DOING goto :eof
setlocal EnableDelayedExpansion
set "M=Last step in this log, started !SINCE:~33,10! !SINCE:~9,8!: !DOING:~9!"
call :warning
endlocal
goto :eof
:no_lock
set "M=Cannot create the lock folder. Continuing without it"
call :warning
goto :eof

:release_lock
if not defined LOCKED goto :eof
popd
rmdir /s /q "%LOCK%" >nul 2>nul
goto :eof


rem ---- Registry stamp and result --------------------------------------------------------------------------------

rem Result is for the programs that activate. Each other program has separate values, so its exit code 0 is never read as
rem licensed.
:leave_stamp
call :begin_stamp
set "OF_MODE="
if "%MODE%"=="remove" set "OF_MODE=Remove"
call :stamp Product PRODUCT
call :stamp Year YEAR
call :stamp Version VERSION
call :stamp %OF_MODE%Result RESULT
call :stamp %OF_MODE%HResult HRESULT
call :stamp %OF_MODE%Time STAMPED
set "ASKED=1"
if defined OF_MODE if "%STATUS%"=="unknown" set "ASKED="
if defined ASKED call :stamp LicenseStatus STATUS
if defined INSTALLATION_ID call :stamp InstallationId INSTALLATION_ID
for %%M in (activate) do if "%MODE%"=="%%M" call :stamp Readiness READINESS
if not "%MODE%%RESULT%"=="remove0" goto stamped
rem Values from an earlier run would still report a license.
for %%V in (Result HResult Time InstallationId) do "%REG%" delete "%STAMP_KEY%" /v %%V /f >nul 2>nul
:stamped
set "M=Cannot write the registry stamp"
if defined STAMP_FAILED call :warning
goto :eof
rem Check can find a license that was activated or removed without this package.
:leave_check_stamp
call :begin_stamp
call :stamp Readiness READINESS
call :stamp CheckResult RESULT
call :stamp CheckTime STAMPED
if not "%STATUS%"=="unknown" call :stamp LicenseStatus STATUS
goto stamped
:begin_stamp
call :judge_readiness
call :read_clock
set "STAMPED=%TODAY:~6,4%-%TODAY:~0,2%-%TODAY:~3,2%T%CLOCK:~0,8%"
set "STAMP_FAILED="
rem Values that did not change are not written again. On a licensed device, that is every value but the time.
for /f "tokens=1,2,*" %%A in ('%REG% query "%STAMP_KEY%" 2^>nul') do if "%%B"=="REG_SZ" set "STANDS_%%A=[%%C]"
goto :eof
:stamp
setlocal EnableDelayedExpansion
if "!STANDS_%1!"=="[!%2!]" goto :eof
endlocal
call set "VALUE=%%%2%%"
"%REG%" add "%STAMP_KEY%" /v %1 /t REG_SZ /d "%VALUE%" /f >nul 2>nul || set "STAMP_FAILED=1"
goto :eof
rem Sets READINESS for the stamp: what this device needs next.
:judge_readiness
set "READINESS=unknown"
if "%RESULT%"=="20" set "READINESS=not-covered"
if "%ANSWER%"=="row" set "READINESS=ready"
if not "%ANSWER%"=="no-row" goto :eof
if not defined LOOKED call :name_what_is_missing
if "%PACKAGE%"=="absent" set "READINESS=package-missing"
if "%PACKAGE%"=="installed" set "READINESS=restart-or-order"
if %REVISION% LSS %MINIMUM% set "READINESS=build-too-low"
goto :eof

:log_result
set "DO="
if "%RESULT%"=="0" set "M=Result 0: licensed for this year"
if "%RESULT%"=="20" set "M=Result 20: this operating system is not covered by the product"
if "%RESULT%"=="20" set "DO=Remove the device from the collection. For another version of Windows, create the package of its product."
if "%RESULT%"=="21" set "M=Result 21: the key was not accepted, and Windows does not know the license: a prerequisite is missing"
if "%RESULT%"=="21" set "DO=Install the updates that the hand-off sheet lists, in that order, restart the device, and run the program again. If all are installed, restart once more: a shutdown with Fast Startup does not complete the installation. If that does not help, install the preparation package again after the cumulative update. If it still fails, check whether the key belongs to another product."
if "%RESULT%"=="22" set "M=Result 22: the key was rejected"
if "%RESULT%"=="22" set "DO=Compare the last five characters in the log with the key in the admin center. The key may belong to another product or year, or be mistyped. If the log names another license, use the key of this year, or create the package of that year. If the log warns of a pending restart, restart first. Pending file renames alone are seldom the cause."
if "%RESULT%"=="23" set "M=Result 23: activation refused: the key is blocked or its activations are used up"
if "%RESULT%"=="23" set "DO=Ask for more activations in the Microsoft 365 admin center, or ask Microsoft to check the key. Stop the deployment until then."
if "%RESULT%"=="24" set "M=Result 24: not licensed although activation reported no error"
if "%RESULT%"=="24" set "DO=On the device, run slmgr.vbs /dlv with the activation ID and read its output. Check that Windows itself is activated. Then run the program again."
if "%RESULT%"=="25" set "M=Result 25: no administrative rights"
if "%RESULT%"=="25" set "DO=Run the program with administrative rights, as the package sets it."
if "%RESULT%"=="26" set "M=Result 26: a tool that this batch needs cannot be used: Windows Script Host, WMI, the licensing service or reg.exe"
if "%RESULT%"=="26" set "DO=The log names the tool and, if the registry shows it, what blocks it. Allow Windows Script Host (value Enabled in HKLM\SOFTWARE\Microsoft\Windows Script Host\Settings), allow esu-wmi.vbs in AppLocker or App Control, repair WMI, or distribute the content again."
if "%RESULT%"=="27" set "M=Result 27: the licensing service returned another error"
if "%RESULT%"=="27" set "DO=Look up the HRESULT from the log on the hand-off sheet. A KMS message such as 0xC004F074 comes from a blocked activation address as often as from a wrong activation ID. Check the addresses first, then the ID."
if "%RESULT%"=="28" set "M=Result 28: ready, not licensed yet"
if "%RESULT%"=="28" set "DO=Run Activate. Warnings in the log name what may be missing."
if "%RESULT%"=="29" set "M=Result 29: activation servers reached, but no connection was made: TLS or proxy"
if "%RESULT%"=="29" set "DO=TLS: on Windows 7 and Server 2008, if TLS 1.0 is off, install KB3140245 and set DefaultSecureProtocols. Proxy: let the SYSTEM account reach the activation addresses without authentication."
if "%RESULT%"=="33" set "M=Result 33: this key cannot be removed without risk to the key of Windows itself"
if "%RESULT%"=="33" set "DO=Leave the key installed; it expires with its year. Nothing was changed."
if "%RESULT%"=="34" set "M=Result 34: the key is still installed"
if "%RESULT%"=="34" set "DO=Look up the HRESULT from the log on the hand-off sheet. Restart the device and run the program again."
if "%RESULT%"=="37" set "M=Result 37: the activation ID of this package belongs to a license of Windows itself, not to an ESU add-on"
if "%RESULT%"=="37" set "DO=Run Check. Its log lists the ESU licenses that Windows knows, with their activation IDs; esu-wmi.vbs list shows the same. Create the package again with the correct ID."
if "%RESULT%"=="1231" set "M=Result 1231: the activation servers were not reached or returned an error; the client tries again automatically"
if "%RESULT%"=="1231" set "DO=Nothing if the device was off the network. Otherwise, allow the activation addresses on the hand-off sheet."
if "%RESULT%"=="1618" set "M=Result 1618: another run of this batch, or another activation of this license, is active; the client tries again automatically"
if "%RESULT%"=="1618" set "DO=Nothing. The lock is released when the other run ends or crashes. Each of its calls ends within two minutes."
if "%MODE%%RESULT%"=="remove0" set "M=Result 0: no key is installed for this license"
set "LEVEL=3"
for %%R in (0 28) do if "%RESULT%"=="%%R" set "LEVEL=1"
for %%R in (1231 1618) do if "%RESULT%"=="%%R" set "LEVEL=2"
call :write_line
set "M=What to do: %DO%"
if defined DO call :info
goto :eof


rem ---- Opening the log ------------------------------------------------------------------------------------------

:open_log
set "LINE_START=<![LOG["
set LINE_TIME=]LOG]!^>^<time="
set LINE_DATE=" date="
set LINE_TYPE=" component="esupack" context="" type="
set LINE_END=" thread="" file="">
set "SECONDS=0"
call :find_date
mkdir "%LOG_FOLDER%" 2>nul
if exist "%LOG%" for %%F in ("%LOG%") do if %%~zF GTR 262144 call :put_log_aside
set "LOG_FAILED="
2>nul >>"%LOG%" type nul || set "LOG_FAILED=1"
if defined LOG_FAILED set "LOG=nul"
if defined LOG_FAILED set "ANSWER_FILE=%TEMP%\esupack-1043add5-23b1-4afb-9a0f-64343c8f3f8d.answer"
if defined LOG_FAILED echo The log cannot be written.
set "M=%OFFER% (%MODE%), activation ID %ACTIVATION_ID%, esupack %VERSION%"
call :info
goto :eof

rem The old log can be read-only. If it cannot be replaced, the log starts again instead of growing.
:put_log_aside
del /f "%OLD_LOG%" >nul 2>nul
move /y "%LOG%" "%OLD_LOG%" >nul 2>nul
if exist "%LOG%" type nul >"%LOG%" 2>nul
goto :eof

rem Sets TODAY (MM-DD-YYYY). The short date format of the account shows the order of day, month and year.
:find_date
set "TODAY=01-01-1980"
set "DATE_ORDER="
for /f "tokens=1,2,*" %%A in ('%REG% query "HKCU\Control Panel\International" /v sShortDate 2^>nul') do (
  if /i "%%A"=="sShortDate" for /f "tokens=1-3 delims=/.-, " %%D in ("%%C") do call :set_date_order %%D %%E %%F
)
if defined DATE_ORDER for /f "tokens=1-4 delims=/.-, " %%A in ("%DATE%") do call :take_date %%A %%B %%C %%D
if not "%TODAY%"=="01-01-1980" goto :eof
rem Other calendars and formats: the error message of robocopy for an invalid source always has a date as YYYY/MM/DD.
for /f "tokens=1-3 delims=/ " %%A in ('%SYSTEM%\robocopy.exe "|" . /njh /l 2^>nul') do call :set_date %%C %%B %%A
goto :eof
:set_date_order
rem The period gives each a value: cmd.exe garbles a line that takes characters from a variable without one.
set "PART1=%1."
set "PART2=%2."
set "PART3=%3."
for %%O in (mdy dmy ymd) do if /i "%PART1:~0,1%%PART2:~0,1%%PART3:~0,1%"=="%%O" set "DATE_ORDER=%%O"
goto :eof
rem The date can begin with a day of the week.
:take_date
set "WORD=%1"
call :find_odd WORD "%DIGITS%"
if defined ODD shift
if "%DATE_ORDER%"=="mdy" call :set_date %2 %1 %3
if "%DATE_ORDER%"=="dmy" call :set_date %1 %2 %3
if "%DATE_ORDER%"=="ymd" call :set_date %3 %2 %1
goto :eof
rem Day, month and year only.
:set_date
if "%3"=="" goto :eof
set "WORD=%1%2%3"
call :find_odd WORD "%DIGITS%"
if defined ODD goto :eof
set "DAY=0%1"
set "MONTH=0%2"
set /a "DAY_NUMBER=1%DAY:~-2%-100"
set /a "MONTH_NUMBER=1%MONTH:~-2%-100"
if %DAY_NUMBER% LSS 1 goto :eof
if %DAY_NUMBER% GTR 31 goto :eof
if %MONTH_NUMBER% LSS 1 goto :eof
if %MONTH_NUMBER% GTR 12 goto :eof
if %3 LSS 2019 goto :eof
if %3 GTR 2199 goto :eof
set "TODAY=%MONTH:~-2%-%DAY:~-2%-%3"
goto :eof


rem ---- Log lines ------------------------------------------------------------------------------------------------

rem Each writes the text in M. CMTrace shows type 2 in yellow and type 3 in red.
:info
set "LEVEL=1"
goto write_line
:warning
set "LEVEL=2"
goto write_line
:error
set "LEVEL=3"
:write_line
set "BEFORE=%SECONDS%"
call :read_clock
if %SECONDS% LSS %BEFORE% call :find_date
setlocal EnableDelayedExpansion
echo !M!
>>"!LOG!" echo !LINE_START!!M!!LINE_TIME!!CLOCK!+000!LINE_DATE!!TODAY!!LINE_TYPE!!LEVEL!!LINE_END!
endlocal
goto :eof

rem Sets CLOCK (HH:MM:SS.mmm) and SECONDS (of the day), or midnight if the format of the time is unknown. The separators
rem depend on the language. Some versions of cmd.exe show AM or PM instead of seconds.
:read_clock
for %%V in (HOUR MINUTE SECOND HUNDREDTHS HALF) do set "%%V="
setlocal EnableDelayedExpansion
set "NOW=!TIME!"
for %%H in (AM PM) do if /i "!NOW:~-2!"=="%%H" set "HALF=%%H"
endlocal & set "HALF=%HALF%"
setlocal EnableDelayedExpansion
for /f "eol=: tokens=1-4 delims=:.,-/%LETTERS% " %%A in ("!TIME!") do (
  endlocal
  set "HOUR=%%A"
  set "MINUTE=%%B"
  set "SECOND=%%C"
  set "HUNDREDTHS=%%D"
)
if not defined HOUR endlocal
for %%V in (HOUR MINUTE SECOND HUNDREDTHS) do call :check_number %%V
if "%HALF%"=="AM" if "%HOUR%"=="12" set "HOUR=0"
if "%HALF%"=="PM" if not "%HOUR%"=="12" set /a "HOUR+=12"
set "HOUR=00%HOUR%"
set "MINUTE=00%MINUTE%"
set "SECOND=00%SECOND%"
set "HUNDREDTHS=%HUNDREDTHS%00"
set "CLOCK=%HOUR:~-2%:%MINUTE:~-2%:%SECOND:~-2%.%HUNDREDTHS:~0,2%0"
rem With a 1 in front, 08 and 09 are not read as octal numbers.
set /a "SECONDS=(1%HOUR:~-2%-100)*3600+(1%MINUTE:~-2%-100)*60+1%SECOND:~-2%-100"
goto :eof
:check_number
call :find_odd %1 "%DIGITS%"
if defined ODD set "%1="
if not defined %1 set "%1=0"
goto :eof

rem Each log line calls it four times. It is the next label, because cmd.exe reads every line up to a label that it calls.
rem Sets ODD if the variable in the first argument has a character that is not in the second. The character that would
rem start a comment (;) is replaced by one of those that are skipped.
:find_odd
set "ODD="
if not defined %1 goto :eof
setlocal EnableDelayedExpansion
for /f "eol=0 delims=%~2" %%X in ("0!%1!") do (
  setlocal DisableDelayedExpansion
  if not "%%X"=="" goto found_odd
  endlocal
)
endlocal
goto :eof
:found_odd
endlocal & endlocal
set "ODD=1"
goto :eof


rem ---- Removal of the key ---------------------------------------------------------------------------------------

rem slmgr.vbs /upk without an activation ID removes the key of Windows itself. The slmgr.vbs of Server 2008 is not known: if
rem it ignores the ID, it would do that. An ID that is not of an add-on belongs to Windows itself.
:remove
call :check_tools
if not defined RESULT call :check_system
if not defined RESULT call :check_generation
if not defined RESULT call :check_addon
if not defined RESULT call :check_slmgr
if not defined RESULT call :ask_key
if not defined RESULT if "%KEY%"=="unknown" set "RESULT=26"
if not defined RESULT if "%KEY%"=="none" call :nothing_to_remove
if not defined RESULT call :uninstall_key
goto :eof

:check_generation
if not "%BUILD:~0,2%"=="60" goto :eof
set "M=slmgr.vbs of Windows Server 2008 may ignore the activation ID with /upk. Nothing was changed"
call :error
set "RESULT=33"
goto :eof

:check_addon
"%CSCRIPT%" //NoLogo //T:60 "%HERE%esu-wmi.vbs" add-on %ACTIVATION_ID% >nul 2>nul
set "CODE_OF_ADDON=%errorlevel%"
if "%CODE_OF_ADDON%"=="101" goto :eof
if "%CODE_OF_ADDON%"=="110" goto nothing_to_remove
set "RESULT=33"
set "M=The activation ID of this package belongs to Windows itself, not to an add-on. Nothing was changed"
if not "%CODE_OF_ADDON%"=="100" set "M=Cannot find out whether this license is an add-on (exit code %CODE_OF_ADDON%). Nothing was changed"
if not "%CODE_OF_ADDON%"=="100" set "RESULT=26"
goto error

:nothing_to_remove
call :ask_status
set "M=No key is installed for this license. Nothing to remove"
call :info
set "RESULT=0"
goto :eof

:uninstall_key
set "M=Started: slmgr.vbs /upk %ACTIVATION_ID%"
call :info
"%CSCRIPT%" //NoLogo //T:120 "%SLMGR%" /upk %ACTIVATION_ID% >nul 2>nul
set "CODE=%errorlevel%"
call :explain
set "M=slmgr.vbs /upk failed: %WHY%"
if not "%CODE%"=="0" call :warning
rem It also ends with 0 if it found nothing, so check with WMI.
call :ask_key
call :ask_status
if "%KEY%"=="none" goto removed
if "%KEY%"=="unknown" set "RESULT=26"
if defined RESULT goto :eof
set "M=The key is still installed"
call :error
set "RESULT=34"
if "%DECIDES%"=="25" set "RESULT=25"
goto :eof
:removed
set "M=The key of this license was removed, LicenseStatus: %STATUS%"
call :info
set "RESULT=0"
set "HRESULT=0x00000000"
goto ask_for_cycles


rem ---- Updates that may be missing ------------------------------------------------------------------------------

rem Runs if Windows does not know the license. The servicing store names packages by their update. A later replacement has
rem another number, so an update that is not found is not always missing.
:name_what_is_missing
if not "%ROW%"=="absent" goto :eof
set "LOOKED=1"
set "PACKAGE="
set "NOT_FOUND=Not found"
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\Packages" >"%ANSWER_FILE%" 2>nul || set "NOT_FOUND=Needed"
if "%COVERED%"=="Windows 10 22H2" if %REVISION% LSS 6456 call :look_for_updates update "Cumulative update of 2025-10-14 or any later one (build 19045.6456 or higher)" KB5066791
if "%COVERED%"=="Windows 10 22H2" call :look_for_updates license "ESU licensing preparation package, then a restart" KB5072653 KB5126256
set "M=Later replacement updates also work. They have other numbers. Restart after you install the preparation package"
goto info
rem First argument: license for the updates that add the license to Windows, else update.
:look_for_updates
set "BRINGS=%1"
shift
set "PURPOSE=%~1"
set "NUMBERS="
set "SEEN="
:next_update
shift
if "%~1"=="" goto updates_looked_for
set "NUMBERS=%NUMBERS% %~1"
for /f "delims=" %%P in ('%FINDSTR% /i /c:"_for_%~1~" "%ANSWER_FILE%" 2^>nul') do call :look_at_package "%%P" %~1
goto next_update
:updates_looked_for
if "%BRINGS%"=="license" set "PACKAGE=absent"
if "%BRINGS%"=="license" if defined SEEN set "PACKAGE=installed"
if "%NOT_FOUND%"=="Needed" set "PACKAGE="
set "M=Found: %PURPOSE% (%SEEN%)"
if defined SEEN goto info
set "M=%NOT_FOUND%: %PURPOSE%, any of%NUMBERS%"
goto warning
rem 0x70 is Installed. A package can also be staged or superseded.
:look_at_package
"%REG%" query %1 /v CurrentState 2>nul | "%FINDSTR%" /i /c:"0x70" >nul && set "SEEN=%2"
goto :eof


rem ---- Explanations of errors -----------------------------------------------------------------------------------

rem From CODE, a signed HRESULT, sets HRESULT in hex, WHY to an explanation, and DECIDES to the exit code for this error,
rem or to nothing. No output text is read, because it is localized.
:explain
set "DECIDES="
set "WHY="
set "HRESULT=0x00000000"
if "%CODE%"=="0" goto :eof
rem VBScript's number for access denied.
if "%CODE%"=="70" set "CODE=-2147024891"
rem HRESULTs are negative. Any other exit code comes from slmgr.vbs or a script host that got no answer.
if not "%CODE%"=="unusable" set "EXIT_CODE=%CODE%"
if not "%CODE:~0,1%"=="-" set "CODE=unusable"
set "WHY=no answer from the licensing service (exit code %EXIT_CODE%)"
if "%CODE%"=="unusable" set "DECIDES=26"
if "%CODE%"=="unusable" goto :eof
set "WHY="
if "%CODE%"=="-2147217407" call :known 0x80041001 27 "WMI reports a general failure"
if "%CODE%"=="-2147217405" call :known 0x80041003 25 "access denied by WMI: administrative rights are needed"
if "%CODE%"=="-2147217394" call :known 0x8004100E 26 "WMI lacks a namespace: repair WMI"
if "%CODE%"=="-2147217392" call :known 0x80041010 26 "WMI lacks the licensing classes: repair WMI"
if "%CODE%"=="-2147217389" call :known 0x80041013 26 "WMI cannot load the licensing provider"
if "%CODE%"=="-2147167998" call :known 0x8004D102 27 "the clock of this computer differs from the trusted time"
if "%CODE%"=="-2147164122" call :known 0x8004E026 - "the key of an add-on is used where Windows expects a key for itself"
if "%CODE%"=="-2147156429" call :known 0x8004FE33 29 "an authenticating proxy is between this computer and the activation servers"
if "%CODE%"=="-2147024891" call :known 0x80070005 25 "access denied: administrative rights are needed"
if "%CODE%"=="-2147024773" call :known 0x8007007B - "KMS message, not about a MAK key: the name of a Key Management Service is wrong"
if "%CODE%"=="-2147023838" call :known 0x80070422 26 "the Software Protection service is disabled"
if "%CODE%"=="-2147023834" call :known 0x80070426 26 "the Software Protection service was not started"
if "%CODE%"=="-2147023728" call :known 0x80070490 - "the key did not work"
if "%CODE%"=="-2147023174" call :known 0x800706BA 26 "the Software Protection service does not answer"
if "%CODE%"=="-2147023170" call :known 0x800706BE 26 "the request to the Software Protection service was interrupted"
if "%CODE%"=="-2147015893" call :known 0x8007232B - "KMS message, not about a MAK key: the DNS name of a Key Management Service does not exist"
if "%CODE%"=="-2147015395" call :known 0x8007251D - "KMS message, not about a MAK key: DNS has no record of a Key Management Service"
if "%CODE%"=="-2147014845" call :known 0x80072743 1231 "the network cannot be reached"
if "%CODE%"=="-2147014842" call :known 0x80072746 1231 "the connection was reset"
if "%CODE%"=="-2147014836" call :known 0x8007274C 1231 "the connection timed out"
if "%CODE%"=="-2147014835" call :known 0x8007274D 1231 "the connection was refused"
if "%CODE%"=="-2147013895" call :known 0x80072AF9 1231 "the host was not found"
if "%CODE%"=="-2147012894" call :known 0x80072EE2 1231 "the activation server did not answer in time"
if "%CODE%"=="-2147012889" call :known 0x80072EE7 1231 "the name of the activation server was not resolved"
if "%CODE%"=="-2147012881" call :known 0x80072EEF 29 "a proxy rejected the sign-in"
if "%CODE%"=="-2147012867" call :known 0x80072EFD 1231 "no connection to the activation server"
if "%CODE%"=="-2147012866" call :known 0x80072EFE 1231 "the connection to the activation server was interrupted"
if "%CODE%"=="-2147012859" call :known 0x80072F05 29 "the certificate of the server is not valid today: check the clock"
if "%CODE%"=="-2147012858" call :known 0x80072F06 29 "the certificate belongs to another server: a proxy inspects TLS traffic"
if "%CODE%"=="-2147012852" call :known 0x80072F0C 29 "the server or a proxy requires a client certificate"
if "%CODE%"=="-2147012851" call :known 0x80072F0D 29 "the certificate of the server is not trusted: root certificate missing, or a proxy inspects TLS traffic"
if "%CODE%"=="-2147012839" call :known 0x80072F19 29 "the certificate of the server could not be checked for revocation"
if "%CODE%"=="-2147012739" call :known 0x80072F7D 29 "no secure channel: no TLS version in common"
if "%CODE%"=="-2147012727" call :known 0x80072F89 29 "the certificate of the server is invalid"
if "%CODE%"=="-2147012726" call :known 0x80072F8A 29 "the certificate of the server was revoked"
if "%CODE%"=="-2147012721" call :known 0x80072F8F 29 "no secure connection: TLS 1.0 is off, the clock is wrong, or a proxy inspects TLS traffic"
if "%CODE%"=="-2147012717" call :known 0x80072F93 29 "the certificate is not for servers"
if "%CODE%"=="-2146959355" call :known 0x80080005 26 "a COM server could not be started"
if "%CODE%"=="-2145844845" call :known 0x80190193 29 "a proxy or the server forbade the connection (HTTP 403)"
if "%CODE%"=="-2145844841" call :known 0x80190197 29 "a proxy requires a password (HTTP 407)"
if "%CODE%"=="-2143313819" call :known 0x803FA065 23 "the activation server reports that the key is invalid"
if "%CODE%"=="-2143313818" call :known 0x803FA066 23 "the activation server reports that there is a problem with the key"
if "%CODE%"=="-2143313817" call :known 0x803FA067 23 "the activation server reports that the key is blocked"
if "%CODE%"=="-2143313816" call :known 0x803FA068 23 "the activation server reports that the key does not exist"
if "%CODE%"=="-2143313812" call :known 0x803FA06C 23 "the activation server reports that it does not support this key"
if "%CODE%"=="-2143313807" call :known 0x803FA071 23 "the limit of the key is reached"
if "%CODE%"=="-2143313802" call :known 0x803FA076 23 "the activation server reports that the key does not belong to this activation ID"
if "%CODE%"=="-2143313793" call :known 0x803FA07F 23 "the activations of this MAK key are used up"
if "%CODE%"=="-2143313792" call :known 0x803FA080 23 "the extended activations of this MAK key are used up"
if "%CODE%"=="-2143313720" call :known 0x803FA0C8 23 "the activation server has no rule to activate this key"
if "%CODE%"=="-2143313717" call :known 0x803FA0CB 23 "the key is blocked in this geographic location"
if "%CODE%"=="-1073434618" call :known 0xC004B006 - "the activation server reports that the license is invalid: its binding"
if "%CODE%"=="-1073434617" call :known 0xC004B007 1231 "cannot connect to the activation server"
if "%CODE%"=="-1073434616" call :known 0xC004B008 - "the activation server could not read the request"
if "%CODE%"=="-1073434607" call :known 0xC004B011 27 "the clock of this computer is wrong: correct it, then activate"
if "%CODE%"=="-1073434368" call :known 0xC004B100 - "the activation server reports that this computer cannot be activated; MAK is not supported here"
if "%CODE%"=="-1073430527" call :known 0xC004C001 23 "the activation server reports that the key is invalid"
if "%CODE%"=="-1073430526" call :known 0xC004C002 23 "the activation server reports that there is a problem with the key"
if "%CODE%"=="-1073430525" call :known 0xC004C003 23 "the activation server reports that the key is blocked or does not fit this edition"
if "%CODE%"=="-1073430524" call :known 0xC004C004 23 "the activation server reports that the key does not exist"
if "%CODE%"=="-1073430523" call :known 0xC004C005 23 "the activation server reports that the license is invalid: no binding"
if "%CODE%"=="-1073430522" call :known 0xC004C006 23 "the activation server reports that the license is invalid: no mapping"
if "%CODE%"=="-1073430521" call :known 0xC004C007 23 "the activation server reports that it does not support this key"
if "%CODE%"=="-1073430520" call :known 0xC004C008 23 "the limit of the key is reached; Microsoft documents this for KMS host keys, so the key may not be a MAK key"
if "%CODE%"=="-1073430519" call :known 0xC004C009 23 "the activation server does not know the activation ID"
if "%CODE%"=="-1073430516" call :known 0xC004C00C 1231 "the activation server had an internal error"
if "%CODE%"=="-1073430515" call :known 0xC004C00D 23 "the activation server reports that the key does not belong to this activation ID"
if "%CODE%"=="-1073430514" call :known 0xC004C00E 23 "the activation server reports that the key has a wrong length"
if "%CODE%"=="-1073430513" call :known 0xC004C00F 23 "the activation server reports that the key has a wrong format"
if "%CODE%"=="-1073430512" call :known 0xC004C010 23 "the activation server reports that the key has a wrong character"
if "%CODE%"=="-1073430510" call :known 0xC004C012 1231 "the activation server had a network error"
if "%CODE%"=="-1073430509" call :known 0xC004C013 1231 "the activation server had a database error"
if "%CODE%"=="-1073430508" call :known 0xC004C014 27 "the activation server did not accept the request"
if "%CODE%"=="-1073430507" call :known 0xC004C015 1231 "the activation server cannot answer now"
if "%CODE%"=="-1073430506" call :known 0xC004C016 23 "this key cannot be activated online"
if "%CODE%"=="-1073430505" call :known 0xC004C017 23 "the key is blocked in this geographic location"
if "%CODE%"=="-1073430496" call :known 0xC004C020 23 "the activations of this MAK key are used up"
if "%CODE%"=="-1073430495" call :known 0xC004C021 23 "the extended activations of this MAK key are used up"
if "%CODE%"=="-1073430494" call :known 0xC004C022 23 "the activation server found no limit for reissuing this license"
if "%CODE%"=="-1073430493" call :known 0xC004C023 23 "the activation server found no request to exceed the limit"
if "%CODE%"=="-1073430480" call :known 0xC004C030 23 "this key is not valid yet"
if "%CODE%"=="-1073430479" call :known 0xC004C031 23 "this key has expired"
if "%CODE%"=="-1073430478" call :known 0xC004C032 23 "time-based activation is not available for this key"
if "%CODE%"=="-1073430477" call :known 0xC004C033 23 "this key is not set up for activation"
if "%CODE%"=="-1073430449" call :known 0xC004C04F 23 "the activation server has no rule to activate this key"
if "%CODE%"=="-1073430448" call :known 0xC004C050 1231 "the activation server had a general error"
if "%CODE%"=="-1073430432" call :known 0xC004C060 23 "the activation server reports that the key is temporarily blocked"
if "%CODE%"=="-1073428624" call :known 0xC004C770 1231 "the activation server is processing this key for another request"
if "%CODE%"=="-1073425662" call :known 0xC004D302 27 "the trusted store was reset: restart the computer"
if "%CODE%"=="-1073422334" call :known 0xC004E002 27 "the license store has inconsistent data"
if "%CODE%"=="-1073422333" call :known 0xC004E003 27 "the evaluation of the license failed"
if "%CODE%"=="-1073422322" call :known 0xC004E00E 27 "the license store could not read a license file"
if "%CODE%"=="-1073422315" call :known 0xC004E015 27 "the license store tokens.dat is damaged and must be rebuilt"
if "%CODE%"=="-1073422314" call :known 0xC004E016 - "product key not recognized: on Windows Server 2012 and 2012 R2 the preparation package is missing"
if "%CODE%"=="-1073422313" call :known 0xC004E017 - "product key invalid: wrong unique ID"
if "%CODE%"=="-1073422312" call :known 0xC004E018 - "product key invalid: Windows does not know its type"
if "%CODE%"=="-1073422311" call :known 0xC004E019 - "the product key could not be checked"
if "%CODE%"=="-1073422307" call :known 0xC004E01D - "this key cannot be used on this installation of Windows"
if "%CODE%"=="-1073422306" call :known 0xC004E01E - "this key cannot be used on this installation of Windows"
if "%CODE%"=="-1073422296" call :known 0xC004E028 1618 "another attempt to activate this license is in progress"
if "%CODE%"=="-1073418239" call :known 0xC004F001 27 "an internal error of the service"
if "%CODE%"=="-1073418236" call :known 0xC004F004 - "the key does not belong to the license"
if "%CODE%"=="-1073418225" call :known 0xC004F00F 27 "the hardware has changed too much since the activation"
if "%CODE%"=="-1073418224" call :known 0xC004F010 - "product key invalid"
if "%CODE%"=="-1073418223" call :known 0xC004F011 - "the license file is not installed: preparation package missing"
if "%CODE%"=="-1073418220" call :known 0xC004F014 - "no product key is installed for this license"
if "%CODE%"=="-1073418219" call :known 0xC004F015 - "the license is not installed: preparation package missing, or another edition"
if "%CODE%"=="-1073418217" call :known 0xC004F017 - "the license is not installed: preparation package missing"
if "%CODE%"=="-1073418206" call :known 0xC004F022 27 "the license was not authorized"
if "%CODE%"=="-1073418203" call :known 0xC004F025 25 "access denied: administrative rights are needed"
if "%CODE%"=="-1073418196" call :known 0xC004F02C - "the format of the offline activation data is wrong: not all digits of the Confirmation ID"
if "%CODE%"=="-1073418193" call :known 0xC004F02F - "the Confirmation ID has a wrong length"
if "%CODE%"=="-1073418191" call :known 0xC004F031 - "the Confirmation ID belongs to another Installation ID"
if "%CODE%"=="-1073418189" call :known 0xC004F033 - "this key is not allowed on this computer; see the event log for the reason"
if "%CODE%"=="-1073418187" call :known 0xC004F035 - "a volume license key needs a qualifying version of Windows on this computer"
if "%CODE%"=="-1073418184" call :known 0xC004F038 - "KMS message, not about a MAK key: too few computers have contacted the service"
if "%CODE%"=="-1073418174" call :known 0xC004F042 - "KMS message, not about a MAK key: the service cannot be used for this"
if "%CODE%"=="-1073418163" call :known 0xC004F04D - "the Confirmation ID does not match the Installation ID"
if "%CODE%"=="-1073418160" call :known 0xC004F050 - "product key invalid: preparation package missing, restart pending, another version of Windows, or a mistyped key"
if "%CODE%"=="-1073418159" call :known 0xC004F051 23 "this key is blocked"
if "%CODE%"=="-1073418155" call :known 0xC004F055 27 "the Windows license that this add-on belongs to is missing or not licensed"
if "%CODE%"=="-1073418143" call :known 0xC004F061 - "this key is for upgrades only"
if "%CODE%"=="-1073418135" call :known 0xC004F069 - "Windows does not know the product of this key: preparation package missing, or a key for another product"
if "%CODE%"=="-1073418134" call :known 0xC004F06A 27 "the service does not allow this now"
if "%CODE%"=="-1073418132" call :known 0xC004F06C - "KMS message, not about a MAK key: the clocks differ"
if "%CODE%"=="-1073418124" call :known 0xC004F074 - "KMS message, not about a MAK key: no Key Management Service was reached"
if "%CODE%"=="-1073418123" call :known 0xC004F075 1618 "the service was stopping"
if "%CODE%"=="-1073418115" call :known 0xC004F07D - "this key is not for this type of activation"
if "%CODE%"=="-1073418114" call :known 0xC004F07E - "the Confirmation ID belongs to another key"
if "%CODE%"=="-1073418113" call :known 0xC004F07F - "the Confirmation ID belongs to another state of this computer"
if "%CODE%"=="-1073417728" call :known 0xC004F200 27 "Windows itself is not genuine or not activated"
if "%CODE%"=="-1073417712" call :known 0xC004F210 - "the license is for another edition of Windows"
if "%CODE%"=="-1073417711" call :known 0xC004F211 27 "the hardware of this computer may have changed"
if "%CODE%"=="-1073415165" call :known 0xC004FC03 1231 "a network problem while activating"
if "%CODE%"=="-1073415161" call :known 0xC004FC07 27 "this license has expired"
if "%CODE%"=="-1073414656" call :known 0xC004FE00 27 "the trusted store of the service was damaged: activate Windows itself first"
if defined WHY goto :eof
set "HEX=0x"
for %%S in (28 24 20 16 12 8 4 0) do call :add_digit %%S
call :known %HEX% - "unknown error"
if %CODE% GEQ -2147014896 if %CODE% LEQ -2147013889 call :known %HEX% 1231 "a network error of Windows Sockets"
if %CODE% GEQ -2147012896 if %CODE% LEQ -2147012609 call :known %HEX% 1231 "a network error of WinHTTP"
if %CODE% GEQ -2145844748 if %CODE% LEQ -2145844737 call :known %HEX% 1231 "the activation server or a proxy returned a server error (HTTP 5xx)"
if %CODE% GEQ -1073741824 if %CODE% LEQ -1073676289 call :known %HEX% 26 "the script host crashed"
goto :eof
:known
set "HRESULT=%1"
set "DECIDES=%2"
if "%2"=="-" set "DECIDES="
set "WHY=%1, exit code %CODE%: %~3"
goto :eof
:add_digit
set "DIGITS_OF_HEX=0123456789ABCDEF"
set /a "DIGIT=(CODE>>%1)&15"
call set "HEX=%HEX%%%DIGITS_OF_HEX:~%DIGIT%,1%%"
goto :eof


rem ---- A script host that does not run --------------------------------------------------------------------------

rem First argument: the exit code of the script host. Logs what blocks it, as far as the registry shows it.
:explain_host
set "M=WMI cannot be used"
if "%1"=="120" goto error
set "M=Windows Script Host failed or timed out on esu-wmi.vbs (exit code %1). Check whether a policy disables it"
call :error
for %%K in (HKLM HKCU) do call :explain_switch %%K
for /f "tokens=1-3" %%A in ('%REG% query "HKLM\SOFTWARE\Policies\Microsoft\Windows\SrpV2\Script" /v EnforcementMode 2^>nul') do if "%%A %%C"=="EnforcementMode 0x1" call :blocked "AppLocker enforces script rules" "allow esu-wmi.vbs by hash or path. See event 8007 in the log AppLocker, MSI and Script"
for /f "tokens=1-3" %%A in ('%REG% query "HKLM\SOFTWARE\Policies\Microsoft\Windows\Safer\CodeIdentifiers" /v DefaultLevel 2^>nul') do if "%%A %%C"=="DefaultLevel 0x0" call :blocked "The default level of Software Restriction Policies is Disallowed" "allow esu-wmi.vbs by hash or path"
for /f "tokens=1-3" %%A in ('%REG% query "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Windows Defender Exploit Guard\ASR\Rules" /v 5beb7efe-fd9a-4556-801d-275e5ffc04cc 2^>nul') do if "%%C"=="1" call :blocked "The attack surface reduction rule for obfuscated scripts is on" "exclude esu-wmi.vbs if event 1121 names it"
for %%F in ("%SYSTEM%" "%NATIVE%") do if exist "%%~F\CodeIntegrity\SiPolicy.p7b" call :blocked "An App Control policy is active" "allow esu-wmi.vbs by hash if event 8029 or 3077 names it"
"%REG%" query "HKCR\VBScript\CLSID" >nul 2>nul || call :blocked "VBScript is not registered" "install the VBScript feature, or register vbscript.dll"
goto :eof
:explain_switch
for /f "tokens=1-3" %%A in ('%REG% query "%1\SOFTWARE\Microsoft\Windows Script Host\Settings" 2^>nul') do (
  if /i "%%A"=="Enabled" for %%V in (0 0x0 false) do if /i "%%C"=="%%V" call :blocked "Windows Script Host is disabled" "set Enabled in %1\SOFTWARE\Microsoft\Windows Script Host\Settings to 1, or delete it"
  if /i "%%A"=="TrustPolicy" for %%V in (2 0x2) do if /i "%%C"=="%%V" call :blocked "Windows Script Host runs only signed scripts" "set TrustPolicy in %1\SOFTWARE\Microsoft\Windows Script Host\Settings to 0, or sign esu-wmi.vbs"
)
goto :eof
:blocked
set "M=%~1. To fix this, %~2"
goto error

