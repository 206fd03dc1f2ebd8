//! The verbs of the field. Each act has one; the words of the three languages are `journal-verb-…`.

macro_rules! verbs {
    ($($(#[doc = $doc:literal])* $name:ident = $key:literal;)*) => {
        /// What was done.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Verb { $($(#[doc = $doc])* $name,)* }
        impl Verb {
            /// All of them.
            pub const ALL: &[Verb] = &[$(Verb::$name,)*];
            /// As stored and hashed: never changes once used.
            pub fn key(self) -> &'static str {
                match self { $(Verb::$name => $key,)* }
            }
            /// The verb with this key.
            pub fn of(key: &str) -> Option<Verb> {
                Verb::ALL.iter().copied().find(|v| v.key() == key)
            }
        }
    };
}

verbs! {
    /// The organisation was set up on this database.
    FoundOrganisation = "found_organisation";
    /// A statute version was adopted.
    AdoptStatute = "adopt_statute";
    /// The territory was loaded.
    LoadTerritory = "load_territory";
    /// A unit of the party's own was created.
    CreateUnit = "create_unit";
    /// A unit was tagged or untagged.
    TagUnit = "tag_unit";
    /// A unit was attached to a cercle or district, or detached.
    AttachUnit = "attach_unit";
    /// A code that a unit had before was recorded or withdrawn.
    RecordFormerCode = "record_former_code";
    /// Someone signed in.
    SignIn = "sign_in";
    /// Someone signed out.
    SignOut = "sign_out";
    /// A sign-in was refused.
    RefuseSignIn = "refuse_sign_in";
    /// Somebody proved again who they are before a sensitive act.
    ProveIdentity = "prove_identity";
    /// A session was revoked.
    RevokeSession = "revoke_session";
    /// A person was invited to sign in.
    InvitePerson = "invite_person";
    /// An invitation was withdrawn.
    WithdrawInvitation = "withdraw_invitation";
    /// An invitation was accepted: an account exists.
    AcceptInvitation = "accept_invitation";
    /// A password was changed.
    ChangePassword = "change_password";
    /// A passkey was added.
    AddPasskey = "add_passkey";
    /// A passkey was removed.
    RemovePasskey = "remove_passkey";
    /// New recovery codes were made.
    MakeRecoveryCodes = "make_recovery_codes";
    /// An account was recovered with a code.
    RecoverAccount = "recover_account";
    /// Preferences such as the language were changed.
    ChangePreferences = "change_preferences";
    /// A special grant was given or ended.
    GrantSpecially = "grant_specially";
    /// A text came into the archive.
    ReceiveCommunique = "receive_communique";
    /// A batch of files was sent for import.
    StartImport = "start_import";
    /// An import was cancelled.
    CancelImport = "cancel_import";
    /// The reader drafted a record from a text.
    ReadCommunique = "read_communique";
    /// A draft was corrected.
    CorrectDraft = "correct_draft";
    /// A draft was confirmed into the record.
    ConfirmCommunique = "confirm_communique";
    /// A confirmation was taken back.
    TakeBackCommunique = "take_back_communique";
    /// A text was set aside.
    SetAsideCommunique = "set_aside_communique";
    /// A text that was set aside was taken up again.
    TakeUpCommunique = "take_up_communique";
    /// A text was handed on to those in charge of another territory.
    HandOnCommunique = "hand_on_communique";
    /// A decision was proposed to a meeting.
    ProposeDecision = "propose_decision";
    /// A proposal was written anew, given up or taken up again.
    WriteProposal = "write_proposal";
    /// Members of a body were asked what they think of a proposal (D09).
    ConsultOnDecision = "consult_on_decision";
    /// Somebody said what they think of a proposal.
    CommentOnDecision = "comment_on_decision";
    /// A proposal became a decision, with what it does.
    AdoptDecision = "adopt_decision";
    /// A person was entered.
    EnterPerson = "enter_person";
    /// A person was corrected.
    CorrectPerson = "correct_person";
    /// A protected field was written.
    WriteProtected = "write_protected";
    /// A protected field was read, with its reason.
    RevealProtected = "reveal_protected";
    /// A body was founded.
    FoundBody = "found_body";
    /// A body was dissolved.
    DissolveBody = "dissolve_body";
    /// A mandate began.
    BeginMandate = "begin_mandate";
    /// A mandate ended.
    EndMandate = "end_mandate";
    /// A national member was assigned to follow a territory.
    AssignFollowUp = "assign_follow_up";
    /// A follow-up assignment ended.
    EndFollowUp = "end_follow_up";
    /// An action item was done.
    FinishItem = "finish_item";
    /// An action item was reopened.
    ReopenItem = "reopen_item";
    /// A meeting was planned.
    PlanMeeting = "plan_meeting";
    /// The plan of a meeting was changed.
    ChangePlan = "change_plan";
    /// The agenda of a meeting to come was changed.
    ChangeAgenda = "change_agenda";
    /// People were called to a meeting by a rule.
    CallByRule = "call_by_rule";
    /// A rule that called people was taken back.
    DropRule = "drop_rule";
    /// Somebody was called to a meeting by name.
    CallPerson = "call_person";
    /// Somebody is no longer called.
    DropPerson = "drop_person";
    /// How somebody is called was chosen.
    ChooseChannel = "choose_channel";
    /// Somebody got another personal link.
    RenewLink = "renew_link";
    /// Those called to a meeting were told.
    ConveneMeeting = "convene_meeting";
    /// Those called were told of a change.
    NotifyChange = "notify_change";
    /// A summons was sent again by hand.
    SendAgain = "send_again";
    /// Messages were handed to the mail server.
    HandOverMail = "hand_over_mail";
    /// Somebody opened their personal link.
    OpenSummons = "open_summons";
    /// Somebody answered by their personal link.
    AnswerSummons = "answer_summons";
    /// An answer given otherwise was entered.
    EnterAnswer = "enter_answer";
    /// A signature on paper was entered.
    SignSummons = "sign_summons";
    /// A meeting was put off to another day.
    PostponeMeeting = "postpone_meeting";
    /// A meeting was called off.
    CancelMeeting = "cancel_meeting";
    /// The next call after a meeting without quorum was planned.
    PlanFurtherCall = "plan_further_call";
    /// A round of meetings was launched.
    LaunchRound = "launch_round";
    /// A programme was begun.
    LaunchProgramme = "launch_programme";
    /// Targets of a programme were taken.
    TakeTargets = "take_targets";
    /// An act on a programme was taken back.
    TakeBackTargets = "take_back_targets";
    /// The day of a target was moved.
    MoveTarget = "move_target";
    /// A target was handed to another owner.
    HandOnTarget = "hand_on_target";
    /// Work of a programme was done, or opened again.
    ReportTarget = "report_target";
    /// A target was let go, or taken up again.
    ReleaseTarget = "release_target";
    /// A headquarters was registered or corrected (P01).
    WriteHeadquarters = "write_headquarters";
    /// A headquarters was opened, closed or planned.
    ChangeHeadquarters = "change_headquarters";
    /// The last state of a headquarters was taken back.
    TakeBackHeadquarters = "take_back_headquarters";
    /// A meeting was written down as held in a headquarters, or no longer.
    PlaceMeeting = "place_meeting";
    /// A means was given to a post-holder (P03).
    GiveMeans = "give_means";
    /// A means was handed to a successor.
    HandOverMeans = "hand_over_means";
    /// A means was given back.
    ReturnMeans = "return_means";
    /// The last entry of a means was taken back.
    TakeBackMeans = "take_back_means";
    /// A means was asked for.
    AskMeans = "ask_means";
    /// A request for a means was answered, or withdrawn.
    AnswerMeansRequest = "answer_means_request";
    /// The last day of a programme was moved.
    ProlongProgramme = "prolong_programme";
    /// A programme was given up.
    EndProgramme = "end_programme";
    /// A programme was taken up again.
    ResumeProgramme = "resume_programme";
    /// A diagnosis was launched (A04, N05).
    LaunchDiagnosis = "launch_diagnosis";
    /// Sheets of units that a reform made were added to a diagnosis.
    AddSheets = "add_sheets";
    /// A diagnosis was closed.
    CloseDiagnosis = "close_diagnosis";
    /// A diagnosis was opened again.
    ReopenDiagnosis = "reopen_diagnosis";
    /// The launch of a diagnosis was taken back.
    TakeBackDiagnosis = "take_back_diagnosis";
    /// A diagnosis sheet was saved.
    WriteSheet = "write_sheet";
    /// A diagnosis sheet was handed in.
    HandInSheet = "hand_in_sheet";
    /// A diagnosis sheet was taken back.
    WithdrawSheet = "withdraw_sheet";
    /// A diagnosis sheet was handed back.
    HandBackSheet = "hand_back_sheet";
    /// A constraint was entered (N06).
    EnterHindrance = "enter_hindrance";
    /// It was said what answers a constraint.
    AnswerHindrance = "answer_hindrance";
    /// A constraint was closed.
    CloseHindrance = "close_hindrance";
    /// A constraint was opened again.
    ReopenHindrance = "reopen_hindrance";
    /// A secret address of a calendar was made.
    MakeFeed = "make_feed";
    /// A secret address of a calendar was revoked.
    RevokeFeed = "revoke_feed";
    /// An act done by hand was taken back.
    TakeBackAct = "take_back_act";
    /// A list was exported.
    ExportList = "export_list";
    /// The organisation's settings were changed.
    ChangeSettings = "change_settings";
    /// Keys were confirmed as backed up.
    ConfirmKeyBackup = "confirm_key_backup";
    /// A new key of protected fields was put into use.
    RotateKeys = "rotate_keys";
    /// Protected fields were brought under the newest key.
    RewrapKeys = "rewrap_keys";
    /// The database was copied from another one.
    RestoreData = "restore_data";
    /// The roll of a meeting was called.
    CallRoll = "call_roll";
    /// A meeting was opened.
    OpenSitting = "open_sitting";
    /// A meeting was found without quorum.
    FindInquorate = "find_inquorate";
    /// A later call of a meeting began.
    CallAgain = "call_again";
    /// A meeting was closed.
    CloseSitting = "close_sitting";
    /// A mistaken step of a meeting was withdrawn.
    WithdrawStep = "withdraw_step";
    /// Somebody's attendance was recorded.
    RecordAttendance = "record_attendance";
    /// Somebody was given a part in a meeting, or lost it.
    AssignRole = "assign_role";
    /// A point was added, taken up, closed or removed in session.
    ArrangeAgenda = "arrange_agenda";
    /// The floor was asked for, given or ended.
    TakeFloor = "take_floor";
    /// An intervention was written down.
    RecordSpeech = "record_speech";
    /// A report was attached to a meeting.
    AttachReport = "attach_report";
    /// A proposal or an amendment was recorded.
    RecordProposal = "record_proposal";
    /// A proposal or an amendment was adopted, rejected or deferred.
    JudgeProposal = "judge_proposal";
    /// A vote was opened.
    OpenBallot = "open_ballot";
    /// An open vote was cast.
    CastVote = "cast_vote";
    /// A conflict of interest was declared.
    DeclareInterest = "declare_interest";
    /// A teller entered a count.
    EnterCount = "enter_count";
    /// A vote was closed or abandoned.
    CloseBallot = "close_ballot";
    /// Lets the chair's vote decide a tie.
    GiveCastingVote = "give_casting_vote";
    /// Somebody was checked in at the door.
    CheckIn = "check_in";
    /// An arrival in doubt was admitted or refused.
    JudgeArrival = "judge_arrival";
    /// Minutes were composed from the record of a meeting.
    ComposeMinutes = "compose_minutes";
    /// The text of minutes was changed.
    WriteMinutes = "write_minutes";
    /// Minutes were put up to those who adopt them.
    PutUpMinutes = "put_up_minutes";
    /// Minutes were taken back before their adoption.
    WithdrawMinutes = "withdraw_minutes";
    /// Somebody signed minutes.
    SignMinutes = "sign_minutes";
    /// A later meeting adopted minutes.
    AdoptMinutes = "adopt_minutes";
    /// An adoption of minutes was taken back before their seal.
    ReopenMinutes = "reopen_minutes";
    /// Minutes were sealed.
    SealMinutes = "seal_minutes";
    /// A rectification was added to sealed minutes.
    RectifyMinutes = "rectify_minutes";
    /// A communique or statement was drafted.
    DraftPublication = "draft_publication";
    /// The words of a draft were changed.
    WritePublication = "write_publication";
    /// A draft was put before whoever approves it.
    SubmitPublication = "submit_publication";
    /// A text went back to its draft, or was given up.
    ReturnPublication = "return_publication";
    /// A text was approved for publication.
    ApprovePublication = "approve_publication";
    /// A text was published under its number.
    PublishPublication = "publish_publication";
    /// A published text was withdrawn.
    WithdrawPublication = "withdraw_publication";
    /// A draft was given up, or taken up again.
    DropPublication = "drop_publication";
    /// The number of a received communique was entered.
    NumberReceived = "number_received";
    /// A decision was entered in the register of its body and addressed.
    IssueDirective = "issue_directive";
    /// A directive was addressed to more bodies.
    AddressDirective = "address_directive";
    /// A directive was withdrawn or replaced.
    EndDirective = "end_directive";
    /// A directive was put in force again.
    ReinstateDirective = "reinstate_directive";
    /// An addressee acknowledged a directive, reported on it, carried it out or objected.
    AnswerDirective = "answer_directive";
    /// The issuer let an addressee off, or maintained what it asks.
    JudgeObjection = "judge_objection";
    /// A charter, or a new version of it, was published.
    PublishCharter = "publish_charter";
    /// A charter was addressed to more office-holders.
    AddressCharter = "address_charter";
    /// A charter was withdrawn, or put in force again.
    WithdrawCharter = "withdraw_charter";
    /// An office-holder signed a charter.
    SignCharter = "sign_charter";
    /// A signature given on paper was entered, or removed.
    EnterSignature = "enter_signature";
    /// Open work was handed on to somebody else.
    HandOnItem = "hand_on_item";
    /// A file that proves work was attached.
    AttachEvidence = "attach_evidence";
    /// A file that proved work was destroyed.
    DestroyEvidence = "destroy_evidence";
    /// A membership began.
    EnrolMember = "enrol_member";
    /// What a member paid was entered.
    RenewMembership = "renew_membership";
    /// A gift was received (29-11 art. 31).
    TakeGift = "take_gift";
    /// A receipt was cancelled; its number stays.
    CancelReceipt = "cancel_receipt";
    /// An amount of the schedule of fees was set.
    SetDues = "set_dues";
    /// An amount was taken out of the schedule of fees.
    DropDues = "drop_dues";
    /// A file of a bank came in.
    ReceiveBankFile = "receive_bank_file";
    /// Lines of a bank file were confirmed as payments by members.
    MatchBankLines = "match_bank_lines";
    /// A line of a bank file was set aside.
    SetAsideBankLine = "set_aside_bank_line";
    /// A line of a bank file that was set aside was taken up again.
    TakeUpBankLine = "take_up_bank_line";
    /// A file of a bank was taken back.
    RemoveBankFile = "remove_bank_file";
    /// A membership card was issued.
    IssueCard = "issue_card";
    /// A membership card was declared no longer good.
    RevokeCard = "revoke_card";
    /// The membership cards of a territory were printed.
    PrintCards = "print_cards";
    /// What a member is was written over, with its source.
    CorrectMember = "correct_member";
    /// A skill, a language or a tag of a member was added or removed.
    LabelMember = "label_member";
    /// A membership was suspended.
    SuspendMember = "suspend_member";
    /// A suspension was lifted.
    ReinstateMember = "reinstate_member";
    /// A membership moved to another unit.
    TransferMember = "transfer_member";
    /// A training, an evaluation or a proposal for a post was noted of a member (G10).
    WriteCadreLine = "write_cadre_line";
    /// Such a line was taken back.
    RemoveCadreLine = "remove_cadre_line";
    /// The file of a legal declaration was printed, with what it holds of leaders (F05).
    PrepareDeclaration = "prepare_declaration";
    /// A declaration was filed with the authority.
    FileDeclaration = "file_declaration";
    /// What was written down of a filing was set right.
    CorrectDeclaration = "correct_declaration";
    /// The authority refused a declaration, or found it incomplete.
    RefuseDeclaration = "refuse_declaration";
    /// Facts were marked as declared before the record began.
    MarkDeclaredBefore = "mark_declared_before";
    /// A text was said to be none that the law asks to be declared.
    SetDeclarationAside = "set_declaration_aside";
    /// What was entered last of a declaration was taken back.
    WithdrawDeclaration = "withdraw_declaration";
    /// The scan of the authority’s receipt was kept.
    KeepReceiptScan = "keep_receipt_scan";
    /// What a declaration lacks of a leader was completed.
    CompleteLeader = "complete_leader";
    /// A member's transfer to another unit was asked for (G01).
    AskTransfer = "ask_transfer";
    /// A transfer was decided by an officer of the body, for one of the two units.
    DecideTransfer = "decide_transfer";
    /// A request for a transfer was taken back.
    WithdrawTransfer = "withdraw_transfer";
    /// A refused transfer was brought before the body above.
    AppealTransfer = "appeal_transfer";
    /// The decision of an officer on a transfer was taken back.
    TakeBackTransfer = "take_back_transfer";
    /// A membership ended: the member left, was expelled or died.
    EndMembership = "end_membership";
    /// The last step of a membership was taken back.
    TakeBackStep = "take_back_step";
    /// Somebody keeps a list of members to come back to.
    KeepView = "keep_view";
    /// Somebody forgot such a list.
    DropView = "drop_view";
    /// A list of members came as a file.
    ReceiveMemberList = "receive_member_list";
    /// The columns of a list were recognised.
    ReadMemberList = "read_member_list";
    /// Somebody said what the columns of a list hold.
    MapMemberList = "map_member_list";
    /// The rows of a list were compared with the register.
    PreviewMemberList = "preview_member_list";
    /// Somebody said whom a doubtful row of a list is, or is not.
    JudgeListedRow = "judge_listed_row";
    /// A list was given to be entered, or is entered.
    EnterMemberList = "enter_member_list";
    /// Rows of a list were entered.
    ImportMembers = "import_members";
    /// Entering a list was paused.
    PauseMemberList = "pause_member_list";
    /// A list was given up.
    CancelMemberList = "cancel_member_list";
    /// What a list had entered was taken back.
    TakeBackMemberList = "take_back_member_list";
    /// What a list says of people was destroyed.
    ForgetMemberList = "forget_member_list";
    /// The daily reminders were sent.
    SendDigests = "send_digests";
    /// A form to apply on was opened for a territory (G05).
    OpenCampaign = "open_campaign";
    /// The notice and the consent of a form were written anew, as another version.
    WriteCampaignText = "write_campaign_text";
    /// A form was closed.
    CloseCampaign = "close_campaign";
    /// An application to become a member came (G03).
    ReceiveApplication = "receive_application";
    /// The scan of a form that was signed on paper was kept.
    KeepPaper = "keep_paper";
    /// The scan of a form that nobody typed was destroyed.
    DestroyPaper = "destroy_paper";
    /// It was said whether whoever applies is somebody of the record.
    MatchApplication = "match_application";
    /// An officer decided on an application, where the statute names no body.
    JudgeApplication = "judge_application";
    /// Whoever applied took the application back.
    WithdrawApplication = "withdraw_application";
    /// Whoever applied appealed.
    AppealApplication = "appeal_application";
    /// Somebody agreed to be told more (G06).
    NoteProspect = "note_prospect";
    /// Somebody who had agreed to be told more took it back.
    WithdrawProspect = "withdraw_prospect";
    /// An electoral roll was drawn up.
    DrawUpRoll = "draw_up_roll";
    /// An electoral roll was drawn up again from the register.
    RedrawRoll = "redraw_roll";
    /// An electoral roll was shown to those concerned.
    ShowRoll = "show_roll";
    /// Somebody objected to a roll, or remarked on it.
    RemarkOnRoll = "remark_on_roll";
    /// An objection to a roll was decided.
    AnswerRemark = "answer_remark";
    /// An electoral roll was frozen: nothing moves it any more.
    FreezeRoll = "freeze_roll";
    /// The hash of a frozen roll was published.
    PublishRoll = "publish_roll";
    /// An electoral roll was withdrawn.
    WithdrawRoll = "withdraw_roll";
    /// Somebody asked for their data to be set right or erased (09-08 art. 8).
    AskRight = "ask_right";
    /// Somebody took such a request back.
    WithdrawRequest = "withdraw_request";
    /// Such a request was answered.
    AnswerRight = "answer_right";
    /// The data of a person were erased.
    ErasePerson = "erase_person";
    /// Somebody does not want to be written to (art. 9, 10).
    OpposeUse = "oppose_use";
    /// Somebody no longer opposes.
    EndOpposition = "end_opposition";
    /// Somebody consented.
    GiveConsent = "give_consent";
    /// Somebody took a consent back.
    WithdrawConsent = "withdraw_consent";
    /// Somebody took a copy of all data on themselves (art. 7).
    TakeOwnData = "take_own_data";
    /// All data on a person were produced for them.
    ProduceData = "produce_data";
    /// A consent to a disclosure was entered with its proof (art. 4, 12).
    AgreeDisclosure = "agree_disclosure";
    /// Data were disclosed on such a consent.
    DiscloseData = "disclose_data";
    /// Whoever got a value was told that it was set right (art. 8).
    TellRecipient = "tell_recipient";
    /// The program proposed to delete what was kept long enough (art. 3).
    ProposeRetention = "propose_retention";
    /// Somebody deleted it, or kept it on with a reason.
    SettleRetention = "settle_retention";
    /// The register of processing was written anew (art. 15).
    WriteProcessing = "write_processing";
    /// The national commission was told of a change (art. 15).
    NotifyProcessing = "notify_processing";
    /// Pairs of members who may be one person were looked for.
    LookForPairs = "look_for_pairs";
    /// Two records were made one.
    MergePersons = "merge_persons";
    /// Two records that were made one were taken apart again.
    UnmergePersons = "unmerge_persons";
    /// It was said that two records are not one person.
    TellApart = "tell_apart";
    /// The level above was asked to make two records one.
    AskForMerge = "ask_for_merge";
}
