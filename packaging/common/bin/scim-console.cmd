@echo off
rem Starts SCIM Console with the archive of classes that the build made beside it.
java -XX:SharedArchiveFile="%~dp0scim-console.jsa" -Xlog:disable -jar "%~dp0scim-console.jar" %*
