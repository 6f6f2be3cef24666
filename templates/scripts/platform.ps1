# <: plan.powershell_header()|comment :>
#
# What the spec says, for the library in .arcgen/lib: tables.ps1 there says what each column means.

Assert-Version -Version <: VERSION|ps :> -File '.arcgen/platform.ps1'

$PlatformName = <: plan.name|ps :>
$PlatformTitle = <: plan.title|ps :>
$BuildRemedy = <: plan.powershell_build_remedy()|ps :>

$EngineFloor = <: plan.floor.engine.to_string()|ps :>
$ComposeFloor = <: plan.floor.compose.to_string()|ps :>
$NeededMemoryMib = <: plan.needs.memory_mib.unwrap_or(0)|num :>
$NeededDiskMib = <: plan.needs.disk_mib.unwrap_or(0)|num :>
$DefaultDeadlineSeconds = <: plan.deadline_s|num :>

$LevelTitles = @(
<%- for level in plan.levels %>
    <: level|ps :>
<%- endfor %>
<%- if plan.levels.is_empty() %>
    'all services'
<%- endif %>
)

$Projects = @(
<%- for project in plan.projects %>
    @{ Key = <: project.key|ps :>; Name = <: project.name|ps :>; Directory = <: project.dir|ps :>; ComposeFile = <: project.compose_file|ps :>; Title = <: project.title|ps :> }
<%- endfor %>
)

# In start order
$Services = @(
<%- for service in plan.services %>
    @{ Id = <: service.id|ps :>; Project = <: plan.projects[service.project].key|ps :>; ContainerName = <: service.container|ps :>; Gate = <: service.gate.word()|ps :>; TimeoutSeconds = <: service.timeout_s|num :>; StableSeconds = <: service.stable_s|num :>; Level = <: service.level|num :>; Title = <: service.title|ps :>; DependsOn = <: plan.dependency_words(service)|ps_list :>; Profiles = <: service.profiles|ps_list :>; ByCompose = <% if service.by_compose %>$true<% else %>$false<% endif %>; Built = <% if service.spec.build.is_some() %>$true<% else %>$false<% endif %>; Image = <: service.image|ps :>; Parts = <: plan.parts(service)|ps :>; Borrows = <: plan.service_ids(service.borrows)|ps_list :> }
<%- endfor %>
)

$Networks = @(
<%- for network in plan.networks %>
    @{ Name = <: network.name|ps :>; External = <% if network.external %>$true<% else %>$false<% endif %>; Options = <: network.options|ps_list :>; Members = <: plan.members(network)|ps_list :>; CreateArguments = <: network.create_args|ps_list :> }
<%- endfor %>
)

$Volumes = @(
<%- for volume in plan.volumes %>
    @{ Project = <: plan.projects[volume.project].key|ps :>; Name = <: volume.name|ps :>; External = <% if volume.external %>$true<% else %>$false<% endif %> }
<%- endfor %>
)

$NeededFiles = @(
<%- for file in plan.needed_files %>
    @{ Kind = <: file.kind.words()|ps :>; Path = <: file.path|ps :>; Services = <: plan.service_ids(file.services)|ps_list :> }
<%- endfor %>
)

$Copies = @(
<%- for copy in plan.copies %>
    @{ Service = <: plan.services[copy.service].id|ps :>; Target = <: copy.target|ps :>; Text = <: copy.text|ps :> }
<%- endfor %>
)

$Hooks = @(
<%- for service in plan.services %><% for hook in service.hooks %>
    @{ Service = <: service.id|ps :>; Title = <: hook.title|ps :>; Digest = <: hook.digest()|ps :>; Retries = <: hook.retries|num :>; Accept = <: hook.accept.as_deref().unwrap_or_default()|ps :>; Command = <: hook.exec|ps_list :>; Check = <: hook.check|ps_list :> }
<%- endfor %><% endfor %>
)

$Endpoints = @(
<%- for service in plan.services %><% for endpoint in service.endpoints %>
    @{ Service = <: service.id|ps :>; Title = <: endpoint.title|ps :>; Url = <: endpoint.url_template|ps :>; ProbeUrl = <: endpoint.probe_template|ps :> }
<%- endfor %><% endfor %>
)

$HostPorts = @(
<%- for service in plan.services %><% for port in service.ports %>
    @{ Service = <: service.id|ps :>; Address = <: port.address.text()|ps :>; Variable = <: port.variable.as_deref().unwrap_or_default()|ps :>; Port = <: port.port|num :>; Protocol = <: port.protocol.word()|ps :> }
<%- endfor %><% endfor %>
)

$Connections = @(
<%- for service in plan.services %><% for connection in service.connections %>
    @{ From = <: service.id|ps :>; To = <: plan.services[connection.service].id|ps :>; HostName = <: connection.host|ps :>; Port = <: connection.port.unwrap_or(0)|num :> }
<%- endfor %><% endfor %>
)

# The variables of .env
$Variables = @(
<%- for variable in plan.variables %>
    @{ Name = <: variable.name|ps :>; Origin = <: variable.origin.word()|ps :>; Argument = <: variable.origin.argument()|ps :>; Secret = <% if variable.secret %>$true<% else %>$false<% endif %>; Description = <: variable.description|ps :>; Written = <% if let Some(written) = variable.quoted_default() %><: written|ps :><% else %><: variable.origin.argument()|ps :><% endif %> }
<%- endfor %>
)

$Switches = @(
<%- for switch in plan.switches %>
    @{ Name = <: switch.pascal|ps :>; Keeps = <: plan.project_keys(switch.projects)|ps_list :> }
<%- endfor %>
)
