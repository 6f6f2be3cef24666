#requires -Version 5.1
<#
.SYNOPSIS
    <: plan.title|comment :>
#>
<%- for service in plan.services %>
Add-Service -Id <: service.id|ps :> -TimeoutSeconds <: service.timeout_s|num :>
<%- endfor %>
