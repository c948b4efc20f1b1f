BeforeAll {
    Import-Module "$PSScriptRoot/../../output/ConfluenceOps" -Force
    $sandbox = Start-ConfluenceSandbox
    $null = $sandbox.Accounts | Where-Object Role -EQ administrator | Connect-Confluence
    $review = New-ConfluencePermissionReview -Space * -UseAdminKey -Verify 100 -Confirm:$false
}

AfterAll { Stop-ConfluenceSandbox }

Describe 'New-ConfluencePermissionReview' {
    It 'gathers everything once, with few requests' {
        $review.Map.Spaces | Should -HaveCount 5
        $review.Requests - $review.Agreement.Asked | Should -BeLessThan 50
        $review.NotSeen | Should -BeNullOrEmpty
    }

    It 'agrees with the site''s own checks' {
        $review.Agreement.Asked | Should -Be 100
        $review.Agreement.Agreed | Should -Be 100
    }

    It 'does nothing with the admin key when it is only asked what it would do' {
        New-ConfluencePermissionReview * -UseAdminKey -WhatIf | Should -BeNullOrEmpty
    }

    It 'says on top what the account cannot see' {
        $sandbox | Connect-Confluence | Out-Null
        try {
            $partial = New-ConfluencePermissionReview * -WarningVariable warnings -WarningAction SilentlyContinue
            $partial.NotSeen | Should -HaveCount $warnings.Count
            $partial.NotSeen -like 'Pages that Documentation Service may not view*' | Should -HaveCount 1
        }
        finally {
            $null = $sandbox.Accounts | Where-Object Role -EQ administrator | Connect-Confluence
        }
    }

    It 'writes one error for a space that is not there, and reviews the others' {
        $partial = New-ConfluencePermissionReview NOWHERE, OPS -ErrorVariable problems -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
        $partial.Map.Spaces.Space.Key | Should -Be 'OPS'
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'SpaceNotFound,*'
    }

    It 'takes findings that somebody has decided to live with from a file' {
        '{ "accepted": [ { "finding": "AnonymousView OPS", "reason": "Customers read it." } ] }' | Set-Content "$TestDrive/accepted.json"
        $accepting = New-ConfluencePermissionReview OPS -AcceptedPath "$TestDrive/accepted.json" -WarningAction SilentlyContinue
        ($accepting | Get-ConfluenceFinding).Rule | Should -Not -Contain 'AnonymousView'
        ($accepting | Get-ConfluenceFinding -IncludeAccepted -Rule AnonymousView).Accepted.Reason | Should -Be 'Customers read it.'
    }

    It 'refuses a rule that does not exist' {
        { New-ConfluencePermissionReview OPS -Rule Nonsense -WarningAction SilentlyContinue } | Should -Throw -ErrorId 'RuleNotFound,*'
    }
}

Describe 'Get-ConfluenceFinding' {
    It 'tells the planted stories of the demonstration site, the gravest first' {
        $found = $review | Get-ConfluenceFinding
        $found[0].Severity | Should -Be 'High'
        $found.Rule | Should -Contain 'AnonymousView'
        $found.Rule | Should -Contain 'SelfJoinGroup'
        ($found | Where-Object Rule -EQ OrphanedRestriction).Page | Sort-Object | Should -Be 'Night shift handover', 'Salary review'
    }

    It 'selects by severity, rule and space' {
        ($review | Get-ConfluenceFinding -Severity High).Severity | Select-Object -Unique | Should -Be 'High'
        ($review | Get-ConfluenceFinding -Rule Anonymous* -Space OPS).Rule | Should -Be 'AnonymousView'
    }

    It 'names commands that can be run' {
        $fix = ($review | Get-ConfluenceFinding -Rule AnonymousView).Fix
        & ([scriptblock]::Create("$fix -WhatIf")) | Should -BeNullOrEmpty
    }
}

Describe 'Answering from a review' {
    It 'asks the site nothing' {
        $before = (Get-ConfluenceConnection | Where-Object IsDefault).Requests
        $page = ($review | Get-ConfluenceFinding -Rule CutOffAbove).PageId
        $answer = Get-ConfluenceEffectivePermission -Review $review -Page $page -User 'Jonas Weber'
        "$($answer.Result)" | Should -Be 'Denied'
        $answer.Reason | Should -BeLike "'Penetration test findings', an ancestor, may be viewed only by*"
        (Get-ConfluenceConnection | Where-Object IsDefault).Requests | Should -Be $before
    }
}

Describe 'Reports and baselines' {
    It 'writes a report as <_>' -TestCases 'html', 'json' {
        $file = $review | Export-ConfluencePermissionReport "$TestDrive/review.$_"
        $file | Should -BeOfType System.IO.FileInfo
        Get-Content $file -Raw | Should -Match 'Salary review'
    }

    It 'writes tables, the findings apart' {
        $files = $review | Export-ConfluencePermissionReport "$TestDrive/review.csv"
        $files | Should -HaveCount 2
        Import-Csv $files[1] | Should -HaveCount ($review | Get-ConfluenceFinding).Count
    }

    It 'refuses a form that it does not know' {
        $review | Export-ConfluencePermissionReport "$TestDrive/review.pdf" -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems | Should -HaveCount 1
    }

    It 'compares with a baseline: who gained, who lost, where, through what' {
        $baseline = $review | Save-ConfluencePermissionBaseline "$TestDrive/baseline.json"
        Compare-ConfluencePermission -Baseline $baseline -Review $review | Should -BeNullOrEmpty
        $change = Revoke-ConfluencePermission OPS -Anonymous -Confirm:$false
        $later = New-ConfluencePermissionReview -Space * -UseAdminKey -Confirm:$false
        $null = $change | Undo-ConfluencePermissionChange -Confirm:$false
        $lost = $later | Compare-ConfluencePermission $baseline
        $lost.Kind | Select-Object -Unique | Should -Be 'Lost'
        $lost.Subject.Name | Should -Contain 'Anonymous'
        ($later | Compare-ConfluencePermission $baseline -Summary).GoneFindings.Rule | Should -Contain 'AnonymousView'
    }

    It 'refuses a baseline that is none, or of another site' {
        '{}' | Set-Content "$TestDrive/none.json"
        $review | Compare-ConfluencePermission "$TestDrive/none.json" -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems | Should -HaveCount 1
    }

    It 'writes nothing with -WhatIf' {
        $review | Save-ConfluencePermissionBaseline "$TestDrive/not.json" -WhatIf
        $review | Export-ConfluencePermissionReport "$TestDrive/not.html" -WhatIf
        "$TestDrive/not.json", "$TestDrive/not.html" | Where-Object { Test-Path $_ } | Should -BeNullOrEmpty
    }
}

Describe 'Get-ConfluenceSecuritySetting' {
    It 'says what the site shows, and names what it does not' {
        $settings = Get-ConfluenceSecuritySetting
        ($settings | Where-Object Name -EQ RoleMode).Value | Should -Be 'Permissions'
        ($settings | Where-Object State -EQ NotShown).Advice | Should -Not -BeNullOrEmpty
    }
}

Describe 'Get-ConfluencePermissionChange' {
    It 'reads who changed whose right on what' {
        $change = Get-ConfluencePermissionChange | Where-Object Space -EQ 'Operations' | Where-Object Right -EQ 'View' | Where-Object Author -Like 'L*cia Ferreira'
        "$($change.Action) $($change.Who)" | Should -BeLike 'Added Anonymous*'
    }

    It 'selects by author' {
        (Get-ConfluencePermissionChange -Author 'Hanna*').Author | Select-Object -Unique | Should -Be 'Hanna Kowalczyk'
        (Get-ConfluenceAuditLog -Permission -Author 'Hanna*').Count | Should -BeGreaterThan 2
    }
}

Describe 'Test-ConfluenceServiceAccount' {
    It 'finds that an account has what it needs and nothing more' {
        $test = Test-ConfluenceServiceAccount svc-docs@acme.example -NeedSpace ENG, OPS, HANDBOOK -ReadOnly -Review $review
        "$($test.Verdict)" | Should -Be 'Fits'
        $test.Hidden.Space | Should -Contain 'ENG'
    }

    It 'finds what is missing and what is too much, with what mends it' {
        $test = Test-ConfluenceServiceAccount svc-docs@acme.example -NeedSpace HR -ReadOnly -WarningAction SilentlyContinue
        "$($test.Verdict)" | Should -Be 'TooLittleAndTooMuch'
        $test.Missing[0].Fix | Should -BeLike 'Grant-ConfluencePermission -Space HR *'
        $test.Excess.Space | Should -Contain 'ENG'
    }

    It 'writes one error each for a space and an account that are not there' {
        Test-ConfluenceServiceAccount nobody -NeedSpace NOWHERE, ENG -Review $review -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems.FullyQualifiedErrorId | Should -BeLike '*NotFound,*'
        $problems | Should -HaveCount 2
    }
}
