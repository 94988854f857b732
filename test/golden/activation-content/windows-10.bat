@echo off
rem Activates Windows 10 ESU year 2 and tells the truth about it.
rem Written by esupack 0.0.0 for Configuration Manager: program command line "cmd.exe /d /c activate-esu.bat",
rem and "cmd.exe /d /c activate-esu.bat check" to look without changing anything; other programs have other arguments.
rem
rem THIS FILE HOLDS THE PRODUCT KEY. Keep it where only those may read who may know the key.
rem
rem Exit codes:
rem      0  licensed for this year
rem      0  after Remove: no key is installed for this license
rem      2  the batch does not know this argument and did nothing
rem     20  this operating system is not covered by the product
rem     21  the key was not accepted and this computer does not know the license: a prerequisite is missing
rem     22  the key was rejected
rem     23  activation refused: the key is blocked or its activations are used up
rem     24  not licensed although activation reported no error
rem     25  no administrative rights
rem     26  a tool that this batch needs cannot be used: Windows Script Host, WMI, slmgr.vbs or reg.exe
rem     27  slmgr.vbs ended with another error
rem     28  ready, not licensed yet
rem     29  activation servers reached, but no connection was made: TLS or proxy
rem     33  this key cannot be removed without danger to the key of Windows
rem     34  the key is still installed
rem   1231  the activation servers were not reached; the client tries again by itself
rem   1618  another run of this batch is active; the client tries again by itself
rem
rem Log:   %windir%\Logs\esupack\esu-windows-10-year-2.log (CMTrace)
rem Stamp: HKLM\SOFTWARE\esupack\1043add5-23b1-4afb-9a0f-64343c8f3f8d (native view of the registry)

setlocal EnableExtensions DisableDelayedExpansion

rem Variables of these names would hide what cmd.exe itself answers.
set "ERRORLEVEL="
set "DATE="
set "TIME="
set "RANDOM="
set "PATH=%windir%\System32;%windir%"

set "OFFER=Windows 10 ESU year 2"
set "PRODUCT=windows-10"
set "YEAR=2"
set "VERSION=0.0.0"
set "ACTIVATION_ID=1043add5-23b1-4afb-9a0f-64343c8f3f8d"
set "MASKED_KEY=*****-*****-*****-*****-6789B"
set "LOG=%windir%\Logs\esupack\esu-windows-10-year-2.log"
set "OLD_LOG=%windir%\Logs\esupack\esu-windows-10-year-2.lo_"
set "LOG_FOLDER=%windir%\Logs\esupack"
set "LOCK=%windir%\Logs\esupack\esu-windows-10-year-2.lock"
rem Another run may be at work without a lock.
set "ANSWER_FILE=%windir%\Logs\esupack\esu-windows-10-year-2.answer.%RANDOM%"
set "STAMP_KEY=HKLM\SOFTWARE\esupack\1043add5-23b1-4afb-9a0f-64343c8f3f8d"
set "HERE=%~dp0"
rem Not every cmd.exe keeps the percent signs of that folder; the program is started in it.
if not exist "%HERE%esu-wmi.vbs" for %%F in ("esu-wmi.vbs") do if exist "%%~fF" set "HERE=%%~dpF"

set "MODE=activate"
set "KNOWN="
if "%~1"=="" set "KNOWN=1"
for %%M in (check remove) do if /i "%~1"=="%%M" (
  set "MODE=%%M"
  set "KNOWN=1"
)
if not defined KNOWN goto usage

set "RESULT="
set "HRESULT=0x00000000"
set "STATUS=unknown"
set "INSTALLATION_ID="
call :find_tools
call :open_log
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
if "%RESULT%"=="28" call :name_what_is_missing

:finish
call :log_result
if exist "%ANSWER_FILE%" del "%ANSWER_FILE%" >nul 2>nul
exit /b %RESULT%

:usage
echo Usage: activate-esu.bat [check]
exit /b 2


rem ---- Log lines ------------------------------------------------------------------------------------------------

rem Each writes the text of M. CMTrace shows 2 in yellow, 3 in red.
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

rem Sets CLOCK (HH:MM:SS.mmm) and SECONDS (of the day). The signs between the digits are those of the language; some
rem versions of cmd.exe show no seconds, but AM or PM.
:read_clock
for /f "tokens=1-4 delims=:.,-/ " %%A in ("%TIME%") do (
  set "HOUR=%%A"
  set "MINUTE=%%B"
  set "SECOND=%%C"
  set "HUNDREDTHS=%%D00"
)
if /i "%SECOND%"=="AM" if "%HOUR%"=="12" set "HOUR=0"
if /i "%SECOND%"=="PM" if not "%HOUR%"=="12" set /a "HOUR+=12"
if /i "%SECOND%"=="AM" set "SECOND=0"
if /i "%SECOND%"=="PM" set "SECOND=0"
set "HOUR=00%HOUR%"
set "MINUTE=00%MINUTE%"
set "SECOND=00%SECOND%"
set "CLOCK=%HOUR:~-2%:%MINUTE:~-2%:%SECOND:~-2%.%HUNDREDTHS:~0,2%0"
rem With a 1 before them, 08 and 09 are not taken for octal numbers.
set /a "SECONDS=(1%HOUR:~-2%-100)*3600+(1%MINUTE:~-2%-100)*60+1%SECOND:~-2%-100"
goto :eof


rem ---- What is done, in order -----------------------------------------------------------------------------------

:activate
call :look
if not defined RESULT call :install_key
if not defined RESULT call :activate_online
if not defined RESULT call :confirm
goto :eof

rem Changes nothing.
:look
call :check_tools
if not defined RESULT call :check_system
if not defined RESULT call :check_licence
if not defined RESULT call :note_what_may_be_missing
if not defined RESULT call :check_slmgr
goto :eof

rem A 32-bit process on 64-bit Windows finds the native tools in Sysnative, and only such a process sees that folder.
rem The script path stays System32: a 64-bit cscript.exe knows no Sysnative.
:find_tools
set "SYSTEM=%windir%\System32"
set "NATIVE=%windir%\Sysnative"
set "CSCRIPT=%SYSTEM%\cscript.exe"
set "REG=%SYSTEM%\reg.exe"
set "PING=%SYSTEM%\ping.exe"
set "FINDSTR=%SYSTEM%\findstr.exe"
set "SLMGR=%SYSTEM%\slmgr.vbs"
if exist "%NATIVE%\cscript.exe" set "CSCRIPT=%NATIVE%\cscript.exe"
if exist "%NATIVE%\reg.exe" set "REG=%NATIVE%\reg.exe"
if exist "%NATIVE%\ping.exe" set "PING=%NATIVE%\ping.exe"
goto :eof

:check_tools
set "MISSING="
if not exist "%REG%" set "MISSING=reg.exe"
if not exist "%CSCRIPT%" set "MISSING=cscript.exe"
if not exist "%HERE%esu-wmi.vbs" set "MISSING=esu-wmi.vbs, which belongs beside this batch file"
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
rem Nothing but letters and digits goes on, so that no value can mean something to cmd.exe.
set "ODD="
setlocal EnableDelayedExpansion
for /f "delims=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" %%X in ("x!BUILD!!EDITION!!REVISION!") do set "ODD=1"
endlocal & set "ODD=%ODD%"
if not defined ODD if defined BUILD if defined KIND goto system_known
set "M=The operating system cannot be read with reg.exe"
call :error
set "RESULT=26"
goto :eof
:system_known
if not defined EDITION set "EDITION=unknown"
if not defined REVISION set "REVISION=0"
set /a "REVISION=REVISION"
set "COVERED="
set "MINIMUM="
if "%KIND%"=="client" if "%BUILD%"=="19045" if /i not "%EDITION:~0,11%"=="EnterpriseS" if /i not "%EDITION:~0,14%"=="IoTEnterpriseS" if /i not "%EDITION:~0,10%"=="ServerRdsh" (
  set "COVERED=Windows 10 22H2"
  set "MINIMUM=6456"
)
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

:check_licence
call :ask_status
if "%ANSWER%"=="unusable" set "RESULT=26"
if "%ANSWER%"=="unusable" goto :eof
set "M=Not licensed yet, LicenseStatus: %STATUS%"
if "%STATUS%"=="1" set "M=Licensed already: nothing to do, no activation spent"
if "%STATUS%"=="1" set "RESULT=0"
call :info
goto :eof

rem None of these blocks: each may explain a failure that follows.
:note_what_may_be_missing
set "ROW=there"
if "%ANSWER%"=="no-row" set "ROW=absent"
set "M=This computer does not know the licence: the ESU licensing preparation package may be missing"
if "%ROW%"=="absent" call :warning
set "M=Revision %REVISION% is below %MINIMUM%, the lowest of build %BUILD% that takes the key"
if defined MINIMUM if %REVISION% LSS %MINIMUM% call :warning
set "RESTART="
"%REG%" query "HKLM\SYSTEM\CurrentControlSet\Control\Session Manager" /v PendingFileRenameOperations >nul 2>nul
if "%errorlevel%"=="0" set "RESTART=pending file renames"
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired" >nul 2>nul
if "%errorlevel%"=="0" set "RESTART=Windows Update"
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending" >nul 2>nul
if "%errorlevel%"=="0" set "RESTART=Component Based Servicing"
set "M=A restart is pending (%RESTART%): before it an installed preparation package may have no effect"
if defined RESTART call :warning
goto :eof

rem System32 is SysWOW64 to a 32-bit process, where slmgr.vbs need not be.
:check_slmgr
if exist "%NATIVE%\slmgr.vbs" goto :eof
if exist "%SLMGR%" goto :eof
set "M=Missing: %SLMGR%"
call :error
set "RESULT=26"
goto :eof

rem slmgr.vbs prints the key that it took, so its output is never kept. The key stands in this one line.
:install_key
set "M=Started: slmgr.vbs /ipk %MASKED_KEY%"
call :info
"%CSCRIPT%" //NoLogo "%SLMGR%" /ipk <product key> >nul 2>nul
set "CODE=%errorlevel%"
call :explain
if not "%CODE%"=="0" goto key_refused
set "M=slmgr.vbs /ipk reported no error"
call :info
goto :eof
:key_refused
set "M=slmgr.vbs /ipk failed: %WHY%"
call :error
set "RESULT=%DECIDES%"
if defined RESULT goto :eof
set "RESULT=22"
if "%ROW%"=="absent" set "RESULT=21"
call :name_what_is_missing
goto :eof

:activate_online
set "TRY=0"
set "OVER="
call :read_clock
set "BEGAN=%SECONDS%"
for %%W in (0 60 120 240) do call :try_online %%W
if not "%CODE%"=="0" goto online_failed
set "M=slmgr.vbs /ato reported no error; WMI has the last word"
call :info
goto :eof
:online_failed
call :ask_status
if "%STATUS%"=="1" goto :eof
set "RESULT=%DECIDES%"
if not defined RESULT set "RESULT=27"
goto :eof

rem First argument: the seconds to wait before this try. There is a next one only where the network was the reason.
:try_online
if defined OVER goto :eof
if "%1"=="0" goto ask_servers
call :read_clock
set /a "ELAPSED=SECONDS-BEGAN"
if %ELAPSED% LSS 0 set /a "ELAPSED+=86400"
set /a "ELAPSED+=%1"
if %ELAPSED% GTR 900 goto no_time_left
set "M=Waiting %1 seconds before the next try"
call :info
call :wait %1
:ask_servers
set /a "TRY+=1"
set "M=Started: slmgr.vbs /ato %ACTIVATION_ID%, try %TRY%"
call :info
"%CSCRIPT%" //NoLogo "%SLMGR%" /ato %ACTIVATION_ID% >nul 2>nul
set "CODE=%errorlevel%"
call :explain
if not "%DECIDES%"=="1231" set "OVER=1"
if "%CODE%"=="0" goto :eof
set "M=slmgr.vbs /ato failed: %WHY%"
call :warning
goto :eof
:no_time_left
set "M=No time left for another try"
call :info
set "OVER=1"
goto :eof

rem slmgr.vbs ends with 0 after several failures, so LicenseStatus 1 alone is success.
:confirm
if "%STATUS%"=="1" goto confirmed
call :ask_status
for /l %%Q in (2,1,12) do call :ask_status_again
if "%STATUS%"=="1" goto confirmed
set "RESULT=24"
if "%ANSWER%"=="unusable" set "RESULT=26"
goto :eof
:confirmed
set "M=Licensed now"
call :info
set "RESULT=0"
set "HRESULT=0x00000000"

rem So that the site hears of the licence today, not at the next heartbeat.
:ask_for_cycles
"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" cycles >nul 2>nul
set "CODE=%errorlevel%"
set "M=The client was not asked for discovery and inventory (exit code %CODE%): the site learns of this later"
if "%CODE%"=="100" set "M=The client was asked for discovery and hardware inventory"
if "%CODE%"=="110" set "M=No Configuration Manager client to ask for discovery and inventory"
call :info
goto :eof


rem ---- Asking and explaining ------------------------------------------------------------------------------------

:ask_status_again
if "%STATUS%"=="1" goto :eof
call :wait 10

rem Sets ANSWER to row, no-row or unusable, and STATUS to the LicenseStatus, none or unknown.
:ask_status
"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" status %ACTIVATION_ID% >nul 2>nul
set "CODE_OF_STATUS=%errorlevel%"
set "ANSWER=unusable"
set "STATUS=unknown"
for %%S in (0 1 2 3 4 5 6 7 8 9) do if "%CODE_OF_STATUS%"=="10%%S" (
  set "ANSWER=row"
  set "STATUS=%%S"
)
if "%CODE_OF_STATUS%"=="110" set "ANSWER=no-row"
if "%CODE_OF_STATUS%"=="110" set "STATUS=none"
set "M=Windows Script Host failed on esu-wmi.vbs (exit code %CODE_OF_STATUS%): is it disabled by policy?"
if "%CODE_OF_STATUS%"=="120" set "M=WMI cannot be used"
if "%ANSWER%"=="unusable" call :error
goto :eof

rem From CODE, the exit code of slmgr.vbs and a signed HRESULT: HRESULT in hex, WHY in words, and DECIDES, the exit
rem code that it leads to by itself, or nothing. The text of slmgr.vbs is never read: it is in the language of Windows.
:explain
set "DECIDES="
set "WHY="
set "HRESULT=0x00000000"
if "%CODE%"=="0" goto :eof
if "%CODE%"=="1" call :known 0x00000001 - "no HRESULT: slmgr.vbs could not run or could not reach WMI"
if "%CODE%"=="-1073418160" call :known 0xC004F050 - "product key invalid: preparation package missing, no restart since, another Windows, or a mistyped key"
if "%CODE%"=="-1073418135" call :known 0xC004F069 - "the product of this key is not known to this Windows: preparation package missing, or a key of another product"
if "%CODE%"=="-1073422314" call :known 0xC004E016 - "product key not recognized: on Windows Server 2012 and 2012 R2 the preparation package is missing"
if "%CODE%"=="-1073418159" call :known 0xC004F051 23 "this key is blocked"
if "%CODE%"=="-1073430527" call :known 0xC004C001 23 "the activation server says that the key is invalid"
if "%CODE%"=="-1073430525" call :known 0xC004C003 23 "the activation server says that the key is blocked or does not fit this edition"
if "%CODE%"=="-1073430496" call :known 0xC004C020 23 "the activations of this MAK key are used up"
if "%CODE%"=="-1073430495" call :known 0xC004C021 23 "the extended activations of this MAK key are used up"
if "%CODE%"=="-1073418203" call :known 0xC004F025 25 "access denied: administrative rights are needed"
if "%CODE%"=="-2147024891" call :known 0x80070005 25 "access denied: administrative rights are needed"
if "%CODE%"=="-2147012721" call :known 0x80072F8F 29 "no secure connection: TLS 1.0 is switched off, the clock is wrong, or a proxy breaks TLS open"
if "%CODE%"=="-2147156429" call :known 0x8004FE33 29 "an authenticating proxy stands between this computer and the activation servers"
if "%CODE%"=="-2147012889" call :known 0x80072EE7 1231 "the name of the activation server was not resolved"
if "%CODE%"=="-2147012894" call :known 0x80072EE2 1231 "the activation server did not answer in time"
if "%CODE%"=="-2147012867" call :known 0x80072EFD 1231 "no connection to the activation server"
if "%CODE%"=="-1073418124" call :known 0xC004F074 - "KMS message, not about a MAK key: no Key Management Service could be reached"
if "%CODE%"=="-2147015893" call :known 0x8007232B - "KMS message, not about a MAK key: the DNS name of a Key Management Service does not exist"
if "%CODE%"=="-2147024773" call :known 0x8007007B - "KMS message, not about a MAK key: the name of a Key Management Service is wrong"
if "%CODE%"=="-2147015395" call :known 0x8007251D - "KMS message, not about a MAK key: DNS has no record of a Key Management Service"
if "%CODE%"=="-1073418220" call :known 0xC004F014 - "no product key is installed for this license"
if "%CODE%"=="-1073418187" call :known 0xC004F035 - "a volume license key needs a qualifying Windows on this computer"
if "%CODE%"=="-1073418196" call :known 0xC004F02C - "the format of the offline activation data is wrong: not all digits of a Confirmation ID"
if "%CODE%"=="-1073418163" call :known 0xC004F04D - "the Confirmation ID does not fit the Installation ID"
if "%CODE%"=="-1073434368" call :known 0xC004B100 - "the activation server says that this computer cannot be activated; MAK is not supported here"
if "%CODE%"=="-1073430520" call :known 0xC004C008 - "the limit of a KMS host key is reached: this is not a MAK key"
if "%CODE%"=="-1073422315" call :known 0xC004E015 - "the license store tokens.dat is damaged and must be rebuilt"
if "%CODE%"=="-2147023728" call :known 0x80070490 - "the key did not work"
if defined WHY goto :eof
set "HEX=0x"
for %%S in (28 24 20 16 12 8 4 0) do call :add_digit %%S
call :known %HEX% - "no explanation known"
goto :eof
:known
set "HRESULT=%1"
set "DECIDES=%2"
if "%2"=="-" set "DECIDES="
set "WHY=%1, exit code %CODE%: %~3"
goto :eof
:add_digit
set "DIGITS=0123456789ABCDEF"
set /a "DIGIT=(CODE>>%1)&15"
call set "HEX=%HEX%%%DIGITS:~%DIGIT%,1%%"
goto :eof

:wait
set /a "ECHOES=%1+1"
"%PING%" -n %ECHOES% 127.0.0.1 >nul 2>nul
goto :eof


rem ---- One run at a time ----------------------------------------------------------------------------------------

rem The lock is a folder in which the active run stands: Windows does not remove the current folder of a process, and
rem gives it free when the process ends, however it ends.
:take_lock
set "LOCKED="
mkdir "%LOCK%" 2>nul && goto enter_lock
if not exist "%LOCK%\" goto no_lock
call :wait 1
rmdir "%LOCK%" 2>nul
mkdir "%LOCK%" 2>nul || goto other_run
:enter_lock
pushd "%LOCK%" 2>nul || goto other_run
set "LOCKED=1"
goto :eof
:other_run
set "RESULT=1618"
goto :eof
:no_lock
set "M=The lock folder cannot be made: going on without it"
call :warning
goto :eof

:release_lock
if not defined LOCKED goto :eof
popd
rmdir "%LOCK%" 2>nul
goto :eof


rem ---- Stamp and result -----------------------------------------------------------------------------------------

:leave_stamp
call :read_clock
set "STAMPED=%TODAY:~6,4%-%TODAY:~0,2%-%TODAY:~3,2%T%CLOCK:~0,8%"
set "STAMP_FAILED="
"%REG%" add "%STAMP_KEY%" /v Product /t REG_SZ /d "%PRODUCT%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v Year /t REG_SZ /d "%YEAR%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v Result /t REG_SZ /d "%RESULT%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v HResult /t REG_SZ /d "%HRESULT%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v LicenseStatus /t REG_SZ /d "%STATUS%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v Time /t REG_SZ /d "%STAMPED%" /f >nul 2>nul || set "STAMP_FAILED=1"
"%REG%" add "%STAMP_KEY%" /v Version /t REG_SZ /d "%VERSION%" /f >nul 2>nul || set "STAMP_FAILED=1"
if not "%MODE%"=="activate" "%REG%" add "%STAMP_KEY%" /v Mode /t REG_SZ /d "%MODE%" /f >nul 2>nul || set "STAMP_FAILED=1"
if "%MODE%"=="activate" "%REG%" delete "%STAMP_KEY%" /v Mode /f >nul 2>nul
if defined INSTALLATION_ID "%REG%" add "%STAMP_KEY%" /v InstallationId /t REG_SZ /d "%INSTALLATION_ID%" /f >nul 2>nul || set "STAMP_FAILED=1"
if "%MODE%%RESULT%"=="remove0" "%REG%" delete "%STAMP_KEY%" /v InstallationId /f >nul 2>nul
set "M=The registry stamp could not be written"
if defined STAMP_FAILED call :warning
goto :eof

:log_result
set "DO="
if "%RESULT%"=="0" set "M=Result 0: licensed for this year"
if "%RESULT%"=="20" set "M=Result 20: this operating system is not covered by the product"
if "%RESULT%"=="20" set "DO=Take the device out of the collection; for another Windows, make the package of its own product."
if "%RESULT%"=="21" set "M=Result 21: the key was not accepted and this computer does not know the license: a prerequisite is missing"
if "%RESULT%"=="21" set "DO=Install the updates that the hand-off sheet lists, in their order, restart, and run again. If all are there, look for a key of another product."
if "%RESULT%"=="22" set "M=Result 22: the key was rejected"
if "%RESULT%"=="22" set "DO=Compare the last five characters in the log with the admin center: another product, another year, or a mistyped key. Where the log notes a pending restart, restart first."
if "%RESULT%"=="23" set "M=Result 23: activation refused: the key is blocked or its activations are used up"
if "%RESULT%"=="23" set "DO=Ask for more activations in the Microsoft 365 admin center, or have the key looked at by Microsoft; stop the deployment until then."
if "%RESULT%"=="24" set "M=Result 24: not licensed although activation reported no error"
if "%RESULT%"=="24" set "DO=Run slmgr.vbs /dlv with the activation ID on the device and read its text; check that Windows itself is activated; run again."
if "%RESULT%"=="25" set "M=Result 25: no administrative rights"
if "%RESULT%"=="25" set "DO=Let the program run with administrative rights, as the package sets it."
if "%RESULT%"=="26" set "M=Result 26: a tool that this batch needs cannot be used: Windows Script Host, WMI, slmgr.vbs or reg.exe"
if "%RESULT%"=="26" set "DO=The log names which. Allow Windows Script Host (value Enabled in HKLM\SOFTWARE\Microsoft\Windows Script Host\Settings), repair WMI, or distribute the content again."
if "%RESULT%"=="27" set "M=Result 27: slmgr.vbs ended with another error"
if "%RESULT%"=="27" set "DO=Look the HRESULT of the log up on the hand-off sheet. A KMS message says that Windows took the request for one about its volume license: compare the activation ID."
if "%RESULT%"=="28" set "M=Result 28: ready, not licensed yet"
if "%RESULT%"=="28" set "DO=Run Activate. Warnings in the log name what may be missing."
if "%RESULT%"=="29" set "M=Result 29: activation servers reached, but no connection was made: TLS or proxy"
if "%RESULT%"=="29" set "DO=TLS: on Windows 7 and Server 2008 install KB3140245 and set DefaultSecureProtocols where TLS 1.0 is off. Proxy: let the activation addresses pass without authentication for the SYSTEM account."
if "%RESULT%"=="33" set "M=Result 33: this key cannot be removed without danger to the key of Windows"
if "%RESULT%"=="33" set "DO=Leave the key installed; it expires with its year. Nothing was changed."
if "%RESULT%"=="34" set "M=Result 34: the key is still installed"
if "%RESULT%"=="34" set "DO=Look the HRESULT of the log up on the hand-off sheet; restart the device and run again."
if "%RESULT%"=="1231" set "M=Result 1231: the activation servers were not reached; the client tries again by itself"
if "%RESULT%"=="1231" set "DO=Nothing for a device that was out of the network. Otherwise open the activation addresses of the hand-off sheet."
if "%RESULT%"=="1618" set "M=Result 1618: another run of this batch is active; the client tries again by itself"
if "%RESULT%"=="1618" set "DO=Nothing. The lock is free as soon as that run ends, also when it crashed."
if "%MODE%%RESULT%"=="remove0" set "M=Result 0: no key is installed for this license"
set "LEVEL=3"
for %%R in (0 28) do if "%RESULT%"=="%%R" set "LEVEL=1"
for %%R in (1231 1618) do if "%RESULT%"=="%%R" set "LEVEL=2"
call :write_line
set "M=What to do: %DO%"
if defined DO call :info
goto :eof


rem ---- Updates that may be missing ------------------------------------------------------------------------------

rem Asked where the licence is not known. The servicing store names packages by their update; a later replacement has
rem another number, so that what is not found need not be missing.
:name_what_is_missing
if not "%ROW%"=="absent" goto :eof
set "NOT_FOUND=Not found"
"%REG%" query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\Packages" >"%ANSWER_FILE%" 2>nul || set "NOT_FOUND=Needed"
if "%COVERED%"=="Windows 10 22H2" if %REVISION% LSS 6456 call :look_for_updates "Cumulative update of 2025-10-14 or any later one (build 19045.6456 or higher)" KB5066791
if "%COVERED%"=="Windows 10 22H2" call :look_for_updates "ESU licensing preparation package, then a restart" KB5072653 KB5126256
set "M=Later replacements count too: they have other numbers. After the preparation package, restart"
goto info
:look_for_updates
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
set "M=Found: %PURPOSE% (%SEEN%)"
if defined SEEN goto info
set "M=%NOT_FOUND%: %PURPOSE%, any of%NUMBERS%"
goto warning
rem 0x70 is Installed; a package may also be staged or superseded.
:look_at_package
"%REG%" query %1 /v CurrentState 2>nul | "%FINDSTR%" /i /c:"0x70" >nul && set "SEEN=%2"
goto :eof


rem ---- Taking the key away --------------------------------------------------------------------------------------

rem slmgr.vbs /upk without an activation ID takes the key of Windows itself. The slmgr.vbs of Server 2008 was never read:
rem where it does not heed the ID, it would do that. And an ID that is no add-on's is the one of a Windows.
:remove
call :check_tools
if not defined RESULT call :check_system
if not defined RESULT call :check_generation
if not defined RESULT call :check_addon
if not defined RESULT call :check_slmgr
if not defined RESULT call :ask_key
if not defined RESULT if "%KEY%"=="none" call :nothing_to_remove
if not defined RESULT call :uninstall_key
goto :eof

:check_generation
if not "%BUILD:~0,2%"=="60" goto :eof
set "M=slmgr.vbs of Windows Server 2008 is not known to heed an activation ID with /upk: nothing was changed"
call :error
set "RESULT=33"
goto :eof

:check_addon
"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" add-on %ACTIVATION_ID% >nul 2>nul
set "CODE_OF_ADDON=%errorlevel%"
if "%CODE_OF_ADDON%"=="101" goto :eof
if "%CODE_OF_ADDON%"=="110" goto nothing_to_remove
set "RESULT=33"
set "M=This activation ID is that of a Windows, not of an add-on: nothing was changed"
if not "%CODE_OF_ADDON%"=="100" set "M=WMI cannot tell whether this licence is an add-on (exit code %CODE_OF_ADDON%): nothing was changed"
if not "%CODE_OF_ADDON%"=="100" set "RESULT=26"
goto error

:nothing_to_remove
call :ask_status
set "M=No key is installed for this licence: nothing to remove"
call :info
set "RESULT=0"
goto :eof

:uninstall_key
set "M=Started: slmgr.vbs /upk %ACTIVATION_ID%"
call :info
"%CSCRIPT%" //NoLogo "%SLMGR%" /upk %ACTIVATION_ID% >nul 2>nul
set "CODE=%errorlevel%"
call :explain
set "M=slmgr.vbs /upk failed: %WHY%"
if not "%CODE%"=="0" call :warning
rem It ends with 0 also where it found nothing, so WMI has the last word.
call :ask_key
call :ask_status
if defined RESULT goto :eof
if "%KEY%"=="none" goto removed
set "M=The key is still installed"
call :error
set "RESULT=34"
if "%DECIDES%"=="25" set "RESULT=25"
goto :eof
:removed
set "M=The key of this licence is gone, LicenseStatus: %STATUS%"
call :info
set "RESULT=0"
set "HRESULT=0x00000000"
goto ask_for_cycles


rem ---- Which key is installed -----------------------------------------------------------------------------------

rem Sets KEY to this, other or none.
:ask_key
"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" key %ACTIVATION_ID% 6789B >nul 2>nul
set "CODE_OF_KEY=%errorlevel%"
set "KEY="
if "%CODE_OF_KEY%"=="100" set "KEY=none"
if "%CODE_OF_KEY%"=="101" set "KEY=this"
if "%CODE_OF_KEY%"=="102" set "KEY=other"
if "%CODE_OF_KEY%"=="110" set "KEY=none"
set "M=The key of this package is installed already"
if "%KEY%"=="other" set "M=Another key is installed for this licence"
if "%KEY%"=="this" goto info
if "%KEY%"=="other" goto info
if defined KEY goto :eof
set "M=WMI cannot tell which key is installed (exit code %CODE_OF_KEY% of esu-wmi.vbs)"
call :error
set "RESULT=26"
goto :eof


rem ---- Opening the log ------------------------------------------------------------------------------------------

:open_log
set "LINE_START=<![LOG["
set LINE_TIME=]LOG]!^>^<time="
set LINE_DATE=" date="
set LINE_TYPE=" component="esupack" context="" type="
set LINE_END=" thread="" file="">
set "HOUR=0"
set "MINUTE=0"
set "SECOND=0"
set "HUNDREDTHS=00"
set "SECONDS=0"
call :find_date
mkdir "%LOG_FOLDER%" 2>nul
if exist "%LOG%" for %%F in ("%LOG%") do if %%~zF GTR 262144 move /y "%LOG%" "%OLD_LOG%" >nul 2>nul
set "LOG_FAILED="
2>nul >>"%LOG%" type nul || set "LOG_FAILED=1"
if defined LOG_FAILED set "LOG=nul"
if defined LOG_FAILED echo The log cannot be written.
set "M=%OFFER% (%MODE%), activation ID %ACTIVATION_ID%, esupack %VERSION%"
call :info
goto :eof

rem Sets TODAY (MM-DD-YYYY). Which number of a date is which is told by the short date format of this account.
:find_date
set "TODAY=01-01-1980"
set "DATE_ORDER="
for /f "tokens=1,2,*" %%A in ('%REG% query "HKCU\Control Panel\International" /v sShortDate 2^>nul') do (
  if /i "%%A"=="sShortDate" for /f "tokens=1-3 delims=/.-, " %%D in ("%%C") do call :set_date_order %%D %%E %%F
)
if defined DATE_ORDER for /f "tokens=1-4 delims=/.-, " %%A in ("%DATE%") do call :take_date %%A %%B %%C %%D
if not "%TODAY%"=="01-01-1980" goto :eof
rem Other calendars and formats: robocopy dates its complaint about a source that cannot be as YYYY/MM/DD everywhere.
for /f "tokens=1-3 delims=/ " %%A in ('%SYSTEM%\robocopy.exe "|" . /njh /l 2^>nul') do call :set_date %%C %%B %%A
goto :eof
:set_date_order
set "PART1=%1"
set "PART2=%2"
set "PART3=%3"
for %%O in (mdy dmy ymd) do if /i "%PART1:~0,1%%PART2:~0,1%%PART3:~0,1%"=="%%O" set "DATE_ORDER=%%O"
goto :eof
rem A day of the week may stand first.
:take_date
set "ODD="
for /f "delims=0123456789" %%X in ("%1") do set "ODD=1"
if defined ODD shift
if "%DATE_ORDER%"=="mdy" call :set_date %2 %1 %3
if "%DATE_ORDER%"=="dmy" call :set_date %1 %2 %3
if "%DATE_ORDER%"=="ymd" call :set_date %3 %2 %1
goto :eof
rem Day, month, year; anything else is left alone.
:set_date
if "%3"=="" goto :eof
set "ODD="
for /f "delims=0123456789" %%X in ("%1%2%3") do set "ODD=1"
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
