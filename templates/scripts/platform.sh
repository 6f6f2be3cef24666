# <: plan.header()|comment :>
# shellcheck shell=bash disable=SC2016,SC2034
#
# What the spec says, for the library in .arcgen/lib: tables.sh there says what each line means.

require_version <: VERSION|sh :> '.arcgen/platform.sh'

platform_name=<: plan.name|sh :>
platform_title=<: plan.title|sh :>
build_remedy=<: plan.build_remedy()|sh :>

engine_floor=<: plan.floor.engine.to_string()|sh :>
compose_floor=<: plan.floor.compose.to_string()|sh :>
needed_memory_mib=<: plan.needs.memory_mib.unwrap_or(0)|num :>
needed_disk_mib=<: plan.needs.disk_mib.unwrap_or(0)|num :>
deadline_s=<: plan.deadline_s|num :>

# Levels
<%- for level in plan.levels %>
level <: level|sh :>
<%- endfor %>
<%- if plan.levels.is_empty() %>
level 'all services'
<%- endif %>

# Compose projects
<%- for project in plan.projects %>
project <: project.key|sh :> <: project.name|sh :> <: project.dir|sh :> <: project.compose_file|sh :> <: project.title|sh :>
<%- endfor %>

# Services, in start order
<%- for service in plan.services %>
service <: service.id|sh :> <: plan.projects[service.project].key|sh :> <: service.container|sh :> <: service.gate.word()|sh :> <: service.timeout_s|num :> <: service.stable_s|num :> <: service.level|num :> <: service.title|sh :> <: service.image|sh :> <: plan.parts(service)|sh :><% if !service.depends_on.is_empty() %> <: plan.dependency_words(service)|sh_words :><% endif %>
<%- if !service.profiles.is_empty() %>
profile <: service.id|sh :> <: service.profiles|sh_words :>
<%- endif %><% if service.by_compose %>
by_compose <: service.id|sh :>
<%- endif %><% if service.spec.build.is_some() %>
built <: service.id|sh :>
<%- endif %><% for owner in service.borrows %>
borrows <: service.id|sh :> <: plan.services[*owner].id|sh :>
<%- endfor %><% endfor %>

# Networks
<%- for network in plan.networks %>
network <: network.name|sh :> <% if network.external %>external<% else %>owned<% endif %> <: network.options.join(" ")|sh :><% if !network.create_args.is_empty() %> <: network.create_args|sh_words :><% endif %>
<%- endfor %>
<%- for network in plan.networks %>
network_of <: network.name|sh :> <: plan.members(network)|sh_words :>
<%- endfor %>

# Volumes
<%- for volume in plan.volumes %>
<% if volume.external %>external_volume<% else %>volume<% endif %> <: plan.projects[volume.project].key|sh :> <: volume.name|sh :>
<%- endfor %>

# Files that must be there
<%- for file in plan.needed_files %>
needed_file <: file.kind.words()|sh :> <: file.path|sh :> <: plan.service_ids(file.services)|sh_words :>
<%- endfor %>

# What Compose copies into containers
<%- for copy in plan.copies %>
copied <: plan.services[copy.service].id|sh :> <: copy.target|sh :> <: copy.text|sh :>
<%- endfor %>

# Hooks
<%- for service in plan.services %><% for hook in service.hooks %>
hook <: service.id|sh :> <: hook.title|sh :> <: hook.digest()|sh :> <: hook.retries|num :> <: hook.accept.as_deref().unwrap_or_default()|sh :> <: hook.exec|sh_words :>
<%- if !hook.check.is_empty() %>
hook_check <: hook.check|sh_words :>
<%- endif %><% endfor %><% endfor %>

# Endpoints
<%- for service in plan.services %><% for endpoint in service.endpoints %>
endpoint <: service.id|sh :> <: endpoint.title|sh :> <: endpoint.url_template|sh :> <: endpoint.probe_template|sh :>
<%- endfor %><% endfor %>

# Ports on this machine
<%- for service in plan.services %><% for port in service.ports %>
host_port <: service.id|sh :> <: port.address.text()|sh :> <: port.variable.as_deref().unwrap_or_default()|sh :> <: port.port|num :> <: port.protocol.word()|sh :>
<%- endfor %><% endfor %>

# Connections between services
<%- for service in plan.services %><% for connection in service.connections %>
connection <: service.id|sh :> <: plan.services[connection.service].id|sh :> <: connection.host|sh :> <: connection.port.unwrap_or(0)|num :>
<%- endfor %><% endfor %>

# Variables of .env
<%- for variable in plan.variables %>
variable <: variable.name|sh :> <: variable.origin.word()|sh :> <: variable.origin.argument()|sh :> <% if variable.secret %>secret<% else %>public<% endif %> <: variable.description|sh :><% if let Some(written) = variable.quoted_default() %> <: written|sh :><% endif %>
<%- endfor %>

# Switches
<%- for switch in plan.switches %>
switch <: switch.kebab|sh :> <: switch.description|sh :> <: plan.project_keys(switch.projects)|sh_words :>
<%- endfor %>
