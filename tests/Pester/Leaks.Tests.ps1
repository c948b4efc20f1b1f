BeforeDiscovery {
    # Every cmdlet that reads or changes a catalog, asked for all it has by somebody who may not view some pages. $hidden are their documents.
    $calls = @{
        'Add-DocumentRelation' = { Add-DocumentRelation table:plans -Document $hidden.Id -PassThru @who }
        'Add-DocumentTag' = { Add-DocumentTag plans -Document $hidden.Id -PassThru @who }
        'Add-DocumentTeamMember' = { Add-DocumentTeamMember planners 'Sam Whitaker' -PassThru @who }
        'Add-DocumentToCollection' = { Add-DocumentToCollection Plans -Document $hidden.Id -PassThru @who }
        'Backup-DocumentCatalog' = { Backup-DocumentCatalog "$folder/backup.db" @who }
        'Clear-DocumentTag' = { Clear-DocumentTag plans -Document $hidden.Id -PassThru @who }
        'Clear-DocumentTrash' = { Clear-DocumentTrash -OlderThan 0 -Confirm:$false @who }
        'Compare-Document' = {
            Compare-Document @who
            Compare-Document -Space ENG -Detailed @who
            Compare-Document -ThreeWay @who
            Compare-Document -Id $hidden.Id @who
            Compare-Document -Id $edited -Ours 1 -Theirs 2 @who
        }
        'Edit-Document' = { Edit-Document $hidden.Id -Editor "$PSHOME/pwsh -v" @who }
        'Export-Document' = {
            Export-Document "$folder/all" -IncludeComment @who
            Export-Document "$folder/some" -Id $hidden.Id @who
        }
        'Find-Document' = {
            Find-Document @who -Limit 1000
            foreach ($word in 'Zephyrion', 'title:Zephyrion', 'Quixotlantic', 'quixotl*', 'Zefyrion', 'tag:plans', 'tag:register', 'collection:Plans') { Find-Document $word @who }
            Find-Document -Collection Plans @who
            Find-Document -Resource table:plans @who
            Find-Document -Facet Space, Tag @who
        }
        'Get-ConfluenceImportRun' = { Get-ConfluenceImportRun @who }
        'Get-ConfluenceImportSchedule' = { Get-ConfluenceImportSchedule @who }
        'Get-ConfluencePullRequestContext' = {
            # A link tells the title to whoever has it; what comes back must not.
            $links = $hidden.Url | Where-Object { $_ } | ForEach-Object { "$_" -replace '/[^/]*$' }
            Get-ConfluencePullRequestContext -FromCatalog -Body "@droid fill $links" @who
            Get-ConfluencePullRequestContext -FromCatalog -AllLinks -Body "$links" -AsObject @who | ForEach-Object { $_; $_.Pages; $_.LeftOut }
            Get-ConfluencePullRequestContext -FromCatalog -Body "@droid fill $($site.Url)wiki/spaces/ENG depth=1" @who
        }
        'Get-Document' = {
            Get-Document @who
            Get-Document -Gone @who
            Get-Document -Edited @who
            Get-Document -Id $hidden.Id @who
            Get-Document Zephyr* @who
            Get-Document -Collection Plans @who
            Get-Document -Tag plans @who
            Get-Document -Resource table:plans @who
            Get-Document -Filter { Title -like '*Zephyr*' -or Ancestors -contains 'Zephyrion plans' } @who
        }
        'Get-DocumentAccessLog' = { Get-DocumentAccessLog @who }
        'Get-DocumentAutomation' = { Get-DocumentAutomation @who }
        'Get-DocumentAutomationRun' = { Get-DocumentAutomationRun @who }
        'Get-DocumentCatalog' = { Get-DocumentCatalog @who }
        'Get-DocumentCatalogPermission' = { Get-DocumentCatalogPermission @who }
        'Get-DocumentCollection' = { Get-DocumentCollection @who }
        'Get-DocumentCollectionPermission' = { Get-DocumentCollectionPermission Plans @who }
        'Get-DocumentComment' = { Get-DocumentComment ($all.Id + $hidden.Id) @who }
        'Get-DocumentContent' = {
            foreach ($flavor in 'GitHub', 'CommonMark', 'Obsidian', 'AzureDevOps', 'Plain') { Get-DocumentContent $all.Id -Flavor $flavor -IncludeComment @who }
            Get-DocumentContent $edited -Version 1 @who
        }
        'Get-DocumentLoss' = {
            Get-DocumentLoss @who
            Get-DocumentLoss -Id $hidden.Id @who
        }
        'Get-DocumentPermission' = {
            Get-DocumentPermission $all.Id @who
            Get-DocumentPermission $hidden.Id -Granted @who
            Get-DocumentPermission $hidden.Id -Person 'Maya Okafor' @who
        }
        'Get-DocumentPerson' = { Get-DocumentPerson @who }
        'Get-DocumentRelation' = {
            Get-DocumentRelation @who
            Get-DocumentRelation -Resource table:plans @who
            Get-DocumentRelation -Document $hidden.Id @who
        }
        'Get-DocumentResource' = { Get-DocumentResource @who }
        'Get-DocumentSpace' = { Get-DocumentSpace @who }
        'Get-DocumentTag' = { Get-DocumentTag @who }
        'Get-DocumentTeam' = { Get-DocumentTeam @who }
        'Get-DocumentVersion' = { Get-DocumentVersion $all.Id @who }
        'Invoke-ConfluenceImportSchedule' = { Invoke-ConfluenceImportSchedule nightly @who }
        'Invoke-DocumentAssistant' = {
            foreach ($question in 'What are the Zephyrion plans?', 'Quixotlantic deal', 'When does the deal close?', 'Merger terms', 'hiring') { Invoke-DocumentAssistant $question -Top 20 @who | Select-Object * -ExcludeProperty Question }
        }
        'Invoke-DocumentAutomation' = { Invoke-DocumentAutomation Filing @who }
        'Merge-Document' = { Merge-Document $hidden.Id -Favor Ours -PassThru @who }
        'Move-Document' = { Move-Document $hidden.Id -PassThru @who }
        'New-Document' = { New-Document Below -Parent $hidden[0].Id @who }
        'New-DocumentAutomation' = { New-DocumentAutomation Mine -Do SetReadOnly @who }
        'New-DocumentCollection' = { New-DocumentCollection Mine @who }
        'New-DocumentPerson' = { New-DocumentPerson me@acme.example @who }
        'New-DocumentResource' = { New-DocumentResource table:mine @who }
        'New-DocumentTag' = { New-DocumentTag mine @who }
        'New-DocumentTeam' = { New-DocumentTeam mine @who }
        'Optimize-DocumentCatalog' = { Optimize-DocumentCatalog @who }
        'Remove-Document' = { Remove-Document $hidden.Id -PassThru @who }
        'Remove-DocumentAutomation' = { Remove-DocumentAutomation Filing @who }
        'Remove-DocumentCatalogPermission' = { Remove-DocumentCatalogPermission -Everyone @who }
        'Remove-DocumentCollection' = { Remove-DocumentCollection Plans -WhatIf @who }
        'Remove-DocumentCollectionPermission' = { Remove-DocumentCollectionPermission Plans -Everyone @who }
        'Remove-DocumentFromCollection' = { Remove-DocumentFromCollection Plans -Document $hidden.Id -PassThru @who }
        'Remove-DocumentPermission' = { Remove-DocumentPermission $hidden.Id -Everyone @who }
        'Remove-DocumentPerson' = { Remove-DocumentPerson planner@acme.example @who }
        'Remove-DocumentRelation' = { Remove-DocumentRelation table:plans -Document $hidden.Id @who }
        'Remove-DocumentResource' = { Remove-DocumentResource table:plans -WhatIf @who }
        'Remove-DocumentTag' = { Remove-DocumentTag plans -WhatIf @who }
        'Remove-DocumentTeam' = { Remove-DocumentTeam planners @who }
        'Remove-DocumentTeamMember' = { Remove-DocumentTeamMember planners planner@acme.example @who }
        'Restore-Document' = {
            Restore-Document $hidden.Id -PassThru @who
            Restore-Document $edited -Version 1 @who
        }
        'Set-Document' = { Set-Document $hidden.Id -Content x -PassThru @who }
        'Set-DocumentAutomation' = { Set-DocumentAutomation Filing -Enabled:$false @who }
        'Set-DocumentCatalogPermission' = { Set-DocumentCatalogPermission -Everyone Owner @who }
        'Set-DocumentCollection' = { Set-DocumentCollection Plans -Description x -PassThru @who }
        'Set-DocumentCollectionPermission' = { Set-DocumentCollectionPermission Plans -Everyone Owner -PassThru @who }
        'Set-DocumentPermission' = { Set-DocumentPermission $hidden.Id -Everyone Owner -PassThru @who }
        'Set-DocumentReadOnly' = { Set-DocumentReadOnly $hidden.Id -Enabled:$false -PassThru @who }
        'Set-DocumentResource' = { Set-DocumentResource table:plans -Description x -PassThru @who }
        'Set-DocumentSourceOfTruth' = { Set-DocumentSourceOfTruth ENG Catalog @who }
        'Set-DocumentSpacePermission' = { Set-DocumentSpacePermission ENG Everyone @who }
        'Set-DocumentTag' = { Set-DocumentTag plans -Color red -PassThru @who }
        'Show-Document' = {
            Show-Document $hidden.Id -Path "$folder/hidden/" -PassThru @who
            Show-Document $around.Id -Path "$folder/around.html" -IncludeComment -PassThru @who
        }
        'Test-DocumentAutomation' = { Test-DocumentAutomation Filing @who }
        'Unregister-ConfluenceImportSchedule' = { Unregister-ConfluenceImportSchedule nightly @who }
        'Update-DocumentContent' = { Update-DocumentContent $all.Id -PassThru @who }
    }
    $cases = foreach ($way in 'As', 'Connected') { foreach ($name in $calls.Keys | Sort-Object) { @{ Way = $way; Name = $name; Call = $calls[$name] } } }
    $names = @{ Names = @($calls.Keys) }
}

BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $env:CONFLUENCEOPS_CATALOG = "$TestDrive/catalog.db"
    $env:CONFLUENCEOPS_SETTINGS = "$TestDrive/settings"
    $site = Start-ConfluenceSandbox
    $maya = $site.Accounts | Where-Object Name -EQ 'Maya Okafor'
    $sam = $site.Accounts | Where-Object Name -EQ 'Sam Whitaker'
    $null = $maya | Connect-Confluence

    $login = $maya.Credential.GetNetworkCredential()
    $headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($login.UserName):$($login.Password)")) }

    # What somebody does in a browser.
    function Send-Page([string] $Method, [string] $Path, [hashtable] $Page) {
        Invoke-RestMethod "$($site.Url)wiki/api/v2/pages$Path" -Method $Method -Headers $headers -Body ($Page | ConvertTo-Json -Depth 4) -ContentType application/json
    }
    function Add-Page([string] $Title, [string] $Body, [long] $Parent = $root.Id) {
        Send-Page -Method Post -Page @{ spaceId = "$($engineering.Id)"; status = 'current'; title = $Title; parentId = "$Parent"; body = @{ representation = 'storage'; value = $Body } }
    }
    function ConvertTo-Macro([string] $Name, [string] $Title) { "<ac:structured-macro ac:name='$Name'><ac:parameter ac:name=''><ac:link><ri:page ri:content-title='$Title'/></ac:link></ac:parameter></ac:structured-macro>" }

    # Around the hidden pages stands one that everybody sees, and whose macros show whatever is there. What it names itself is no secret of theirs.
    $engineering = Get-ConfluenceSpace ENG
    $root = Get-ConfluencePage -Space ENG | Where-Object Title -EQ Engineering
    $secret = "<p>The Quixotlantic deal closes in May.</p>"
    $macros = (ConvertTo-Macro include 'Merger terms') + (ConvertTo-Macro excerpt-include 'Merger terms') +
        "<ac:structured-macro ac:name='children'><ac:parameter ac:name='all'>true</ac:parameter></ac:structured-macro>" +
        "<ac:structured-macro ac:name='pagetree'/>" +
        "<ac:structured-macro ac:name='contentbylabel'><ac:parameter ac:name='labels'>register</ac:parameter></ac:structured-macro>" +
        "<p><ac:link><ri:page ri:content-title='Merger terms'/><ac:plain-text-link-body><![CDATA[the terms]]></ac:plain-text-link-body></ac:link></p>"
    $terms = Add-Page -Title 'Merger terms' -Body "<ac:structured-macro ac:name='excerpt'><ac:rich-text-body>$secret</ac:rich-text-body></ac:structured-macro>"
    $about = Add-Page -Title 'About mergers' -Body $macros
    $plans = Add-Page -Title 'Zephyrion plans' -Body $secret -Parent $about.id
    $costs = Add-Page -Title 'Zephyrion costs' -Body $secret -Parent $plans.id
    $old = Add-Page -Title 'Zephyrion of old' -Body $secret -Parent $about.id
    $terms, $plans, $old | ForEach-Object { Add-ConfluenceRestriction $_.id View -User $maya.Email -Force -Confirm:$false }

    $null = Import-ConfluenceSpace ENG, HR -Attachments All
    $null = New-DocumentTag plans
    $null = New-DocumentCollection Plans
    $null = New-DocumentResource table:plans
    $null = New-DocumentPerson planner@acme.example
    $null = New-DocumentTeam planners -Member planner@acme.example
    $null = Send-Page -Method Put -Path "/$($costs.id)" -Page @{ id = $costs.id; status = 'current'; title = 'Zephyrion costs'; version = @{ number = 2 }; body = @{ representation = 'storage'; value = "$secret<p>And more.</p>" } }
    Invoke-RestMethod "$($site.Url)wiki/api/v2/pages/$($old.id)" -Method Delete -Headers $headers
    Get-Document 'Zephyrion costs' | ForEach-Object { Set-DocumentReadOnly $_.Id -Enabled:$false; Set-Document $_.Id -Content 'Quixotlantic costs' }
    $null = Import-ConfluenceSpace ENG -OnConflict Keep
    $null = New-DocumentAutomation Filing -Filter { Title -like '*Zephyr*' -or Title -like 'D*' } -Do AddTag, AddToCollection, AddRelation -Tag plans -Collection Plans -Resource table:plans
    $null = Invoke-DocumentAutomation Filing
    $null = Register-ConfluenceImportSchedule nightly -Space HR -Daily 02:00 -NoEntry

    $who = @{}
    $all = @(Get-Document) + @(Get-Document -Gone)
    $hidden = @($all | Where-Object { $_.Title -match 'Zephyrion|^Merger terms$|^Production access register$' -or $_.Space -eq 'HR' })
    $edited = (Get-Document 'Zephyrion costs').Id
    $around = Get-Document 'About mergers'
    # Neither what pages that everybody sees say themselves, nor what is called like other things.
    $secrets = @($hidden.Title | Where-Object { $_ -notin 'Merger terms', 'Production access register', 'People', 'Hiring' }) + 'Zephyrion', 'Quixotlantic'

    function Connect-Other([string] $Way) {
        if ($Way -eq 'As') {
            $null = $maya | Connect-Confluence
            return @{ As = 'Sam Whitaker' }
        }
        $null = $sam | Connect-Confluence
        @{}
    }
    # All that somebody could make of what comes out, on the screen or in a script.
    function ConvertTo-Text {
        process {
            $_ | Out-String -Width 400
            $_ | Format-List * -Force | Out-String -Width 400
            if ($_ -isnot [Management.Automation.ErrorRecord]) { ConvertTo-Json $_ -Depth 4 -WarningAction Ignore }
        }
    }
}

AfterAll {
    Stop-ConfluenceSandbox
    $env:CONFLUENCEOPS_CATALOG = $env:CONFLUENCEOPS_SETTINGS = $null
}

Describe 'What somebody may not view in Confluence' {
    It 'is there for whoever imported it' {
        $hidden.Count | Should -BeGreaterThan 12
        $hidden.Gone | Where-Object { $_ } | Should -HaveCount 1
        (Find-Document Quixotlantic).Title | Sort-Object | Should -Be 'Merger terms', 'Zephyrion costs', 'Zephyrion plans'
        $around | Get-DocumentContent | Should -Match '(?s)Quixotlantic.*Zephyrion costs'
    }

    It 'is asked for with every cmdlet that there is' -TestCases $names {
        # Register-ConfluenceMcpClient opens no catalog: it writes down as whom an assistant will.
        $asked = (Get-Command -Module ConfluenceOps | Where-Object { $_.Parameters.Keys -contains 'As' -and $_.Name -ne 'Register-ConfluenceMcpClient' }).Name
        $asked | Where-Object { $_ -notin $Names } | Should -BeNullOrEmpty
        $Names | Where-Object { $_ -notin $asked } | Should -BeNullOrEmpty
    }

    It 'does not come out of <Name> (<Way>)' -TestCases $cases {
        $who = Connect-Other $Way
        $folder = "$TestDrive/out/$Way/$Name"
        $null = New-Item $folder -ItemType Directory -Force
        $ErrorActionPreference = $WarningPreference = $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
        $text = & { & $Call *>&1 | ConvertTo-Text }
        $text = $text -join "`n"
        foreach ($file in Get-ChildItem $folder -Recurse -File) { $text += "`n$($file.FullName.Substring($folder.Length))`n" + [Text.Encoding]::UTF8.GetString([IO.File]::ReadAllBytes($file)) }
        foreach ($word in $secrets) {
            $at = $text.IndexOf($word, [StringComparison]::OrdinalIgnoreCase)
            if ($at -ge 0) { $text.Substring([Math]::Max(0, $at - 200), [Math]::Min(400, $text.Length - [Math]::Max(0, $at - 200))) | Should -BeNullOrEmpty -Because "'$word' is nothing that Sam may know" }
        }
    }

    It 'is not changed by those who do not see it' {
        $null = $maya | Connect-Confluence
        Get-DocumentContent $edited | Should -Be 'Quixotlantic costs'
        @(Get-Document -Collection Plans).Id | Should -Contain $edited
        @(Get-Document -Tag plans).Id | Should -Contain $edited
        @(Get-Document -Resource table:plans).Id | Should -Contain $edited
        (Get-DocumentPermission $hidden.Id -Granted) | Should -BeNullOrEmpty
    }
}

Describe 'Counts (<Way>)' -ForEach @{ Way = 'As' }, @{ Way = 'Connected' } {
    BeforeAll {
        $who = Connect-Other $Way
        $mine = @(Get-Document @who)
        $gone = @(Get-Document -Gone @who)
    }

    It 'of spaces and of the catalog are of what there is for somebody' {
        $mine.Count | Should -BeGreaterThan 10
        $spaces = Get-DocumentSpace @who
        foreach ($space in $spaces) { $space.Documents | Should -Be @($mine | Where-Object Space -EQ $space.Space).Count }
        ($spaces | Measure-Object Gone -Sum).Sum | Should -Be $gone.Count
        ($spaces | Measure-Object Edited -Sum).Sum | Should -Be @(Get-Document -Edited @who).Count
        $catalog = Get-DocumentCatalog @who
        $catalog.Documents, $catalog.Gone | Should -Be $mine.Count, $gone.Count
        $catalog.Edited | Should -Be @(Get-Document -Edited @who).Count
        # What is current is a version too.
        $catalog.Versions + $mine.Count + $gone.Count | Should -Be @(Get-DocumentVersion (@($mine) + $gone).Id @who).Count
        $catalog.Comments | Should -Be @(Get-DocumentComment (@($mine) + $gone).Id @who).Count
    }

    It 'of tags, collections and resources too' {
        foreach ($tag in Get-DocumentTag @who) { $tag.Documents | Should -Be @(Get-Document -Tag $tag.Name @who).Count -Because $tag.Name }
        (Get-DocumentTag @who).Name | Should -Not -Contain 'register'
        foreach ($collection in Get-DocumentCollection @who) { $collection.Documents | Should -Be @(Get-Document -Collection $collection.Collection @who).Count }
        foreach ($resource in Get-DocumentResource @who) { $resource.Documents | Should -Be @(Get-Document -Resource "$($resource.Resource)" @who).Count }
    }

    It 'of what a search finds' {
        $facets = Find-Document -Facet Space, Tag @who
        foreach ($facet in $facets | Where-Object Facet -EQ Space) { $facet.Count | Should -Be @($mine | Where-Object Space -EQ $facet.Value).Count }
        foreach ($facet in $facets | Where-Object Facet -EQ Tag) { $facet.Count | Should -Be @(Get-Document -Tag $facet.Value @who).Count }
        ($facets | Where-Object Facet -EQ Space | Measure-Object Count -Sum).Sum | Should -Be $mine.Count
    }

    It 'of what an automation would do' {
        $would = @(Test-DocumentAutomation Filing @who)
        $would.DocumentId | Where-Object { $_ -notin $mine.Id } | Should -BeNullOrEmpty
    }
}
