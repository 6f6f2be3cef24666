#requires -Version 5.1
# <: plan.header()|comment :>
Set-StrictMode -Version 3.0
exit 0

