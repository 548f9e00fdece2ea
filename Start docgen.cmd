@echo off
rem Opens docgen in the browser. Drop a folder or a workbook on this file to work there.
chcp 65001 >nul
set "DOCGEN_HOME=%~dp0"
set "DOCGEN_HERE=%~f0"
where py >nul 2>&1 || (echo docgen kræver Python 3.11 eller nyere. Hent det på python.org, og åbn filen igen. & pause & exit /b 3)
rem Windows marks what was fetched from the net; the mark is taken off, and a link is put in the menu Send til.
powershell -NoProfile -ExecutionPolicy Bypass -Command "Get-ChildItem -LiteralPath $env:DOCGEN_HOME -Recurse -File | Unblock-File; $l = (New-Object -ComObject WScript.Shell).CreateShortcut($env:APPDATA + '\Microsoft\Windows\SendTo\docgen.lnk'); $l.TargetPath = $env:DOCGEN_HERE; $l.Save()" >nul 2>&1
set "FOLDER=%~f1"
if not "%~1"=="" if not exist "%~f1\" set "FOLDER=%~dp1."
if "%~1"=="" set "FOLDER=%DOCGEN_HOME%Mine ark"
if not exist "%FOLDER%" mkdir "%FOLDER%"
py -3 "%DOCGEN_HOME%run.py" serve "%FOLDER%"
if errorlevel 1 pause
