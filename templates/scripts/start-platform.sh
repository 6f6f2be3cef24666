#!/usr/bin/env bash
# <: plan.title|comment :>
<%- for service in plan.services %>
service <: service.id|sh :> <: service.timeout_s|num :>
<%- endfor %>
echo "${#x[@]} {{.Name}}"
