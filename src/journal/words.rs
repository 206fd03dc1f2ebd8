//! The words of verbs and subjects. The matches are complete: a verb without its three languages does not compile.

use super::Verb;
use crate::ui::Words;

/// A verb as the sentence takes it: "signed in".
pub fn verb(words: Words, verb: Verb) -> String {
    match verb {
        Verb::FoundOrganisation => words.journal_verb_found_organisation(),
        Verb::AdoptStatute => words.journal_verb_adopt_statute(),
        Verb::LoadTerritory => words.journal_verb_load_territory(),
        Verb::CreateUnit => words.journal_verb_create_unit(),
        Verb::TagUnit => words.journal_verb_tag_unit(),
        Verb::AttachUnit => words.journal_verb_attach_unit(),
        Verb::RecordFormerCode => words.journal_verb_record_former_code(),
        Verb::SignIn => words.journal_verb_sign_in(),
        Verb::SignOut => words.journal_verb_sign_out(),
        Verb::RefuseSignIn => words.journal_verb_refuse_sign_in(),
        Verb::ProveIdentity => words.journal_verb_prove_identity(),
        Verb::RevokeSession => words.journal_verb_revoke_session(),
        Verb::InvitePerson => words.journal_verb_invite_person(),
        Verb::WithdrawInvitation => words.journal_verb_withdraw_invitation(),
        Verb::AcceptInvitation => words.journal_verb_accept_invitation(),
        Verb::ChangePassword => words.journal_verb_change_password(),
        Verb::AddPasskey => words.journal_verb_add_passkey(),
        Verb::RemovePasskey => words.journal_verb_remove_passkey(),
        Verb::MakeRecoveryCodes => words.journal_verb_make_recovery_codes(),
        Verb::RecoverAccount => words.journal_verb_recover_account(),
        Verb::ChangePreferences => words.journal_verb_change_preferences(),
        Verb::GrantSpecially => words.journal_verb_grant_specially(),
        Verb::ReceiveCommunique => words.journal_verb_receive_communique(),
        Verb::StartImport => words.journal_verb_start_import(),
        Verb::CancelImport => words.journal_verb_cancel_import(),
        Verb::ReadCommunique => words.journal_verb_read_communique(),
        Verb::CorrectDraft => words.journal_verb_correct_draft(),
        Verb::ConfirmCommunique => words.journal_verb_confirm_communique(),
        Verb::TakeBackCommunique => words.journal_verb_take_back_communique(),
        Verb::SetAsideCommunique => words.journal_verb_set_aside_communique(),
        Verb::TakeUpCommunique => words.journal_verb_take_up_communique(),
        Verb::EnterPerson => words.journal_verb_enter_person(),
        Verb::CorrectPerson => words.journal_verb_correct_person(),
        Verb::WriteProtected => words.journal_verb_write_protected(),
        Verb::RevealProtected => words.journal_verb_reveal_protected(),
        Verb::FoundBody => words.journal_verb_found_body(),
        Verb::DissolveBody => words.journal_verb_dissolve_body(),
        Verb::BeginMandate => words.journal_verb_begin_mandate(),
        Verb::EndMandate => words.journal_verb_end_mandate(),
        Verb::AssignFollowUp => words.journal_verb_assign_follow_up(),
        Verb::EndFollowUp => words.journal_verb_end_follow_up(),
        Verb::FinishItem => words.journal_verb_finish_item(),
        Verb::ReopenItem => words.journal_verb_reopen_item(),
        Verb::ExportList => words.journal_verb_export_list(),
        Verb::ChangeSettings => words.journal_verb_change_settings(),
        Verb::ConfirmKeyBackup => words.journal_verb_confirm_key_backup(),
        Verb::TakeBackAct => words.journal_verb_take_back_act(),
        Verb::RestoreData => words.journal_verb_restore_data(),
    }
}

/// What a subject is, when it has no name to show.
pub fn kind(words: Words, kind: &str) -> Option<String> {
    Some(match kind {
        "organisation" => words.journal_kind_organisation(),
        "record" => words.journal_kind_record(),
        "unit" => words.journal_kind_unit(),
        "person" => words.journal_kind_person(),
        "body" => words.journal_kind_body(),
        "mandate" => words.journal_kind_mandate(),
        "meeting" => words.journal_kind_meeting(),
        "decision" => words.journal_kind_decision(),
        "communique" => words.journal_kind_communique(),
        "import" => words.journal_kind_import(),
        "account" => words.journal_kind_account(),
        "session" => words.journal_kind_session(),
        "passkey" => words.journal_kind_passkey(),
        "invitation" => words.journal_kind_invitation(),
        "journal" => words.journal_kind_journal(),
        "archive" => words.journal_kind_archive(),
        "statute" => words.journal_kind_statute(),
        "item" => words.journal_kind_item(),
        _ => return None,
    })
}
